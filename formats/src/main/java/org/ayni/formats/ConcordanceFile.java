package org.ayni.formats;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.economy.Concordance;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads a concordance: CSV with columns `industry` (or `product`), `group` and, where one is
/// divided, `share` (1 where it is blank or there is no such column).
public final class ConcordanceFile {

  private static final double ROUNDING = 1e-9;

  private final String each;
  private final Set<String> codes;
  private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

  private ConcordanceFile(String each, List<String> codes) {
    this.each = each;
    this.codes = new LinkedHashSet<>(codes);
  }

  /// @param codes of the industries to be grouped; each must stand in the file
  /// @throws BadInputException with all that is wrong with the file
  public static Concordance read(InputFile file, List<String> codes) {
    return new ConcordanceFile("industry", codes).read(file);
  }

  /// One of products.
  ///
  /// @param codes of the products to be grouped; each must stand in the file
  /// @throws BadInputException with all that is wrong with the file
  public static Concordance ofProducts(InputFile file, List<String> codes) {
    return new ConcordanceFile("product", codes).read(file);
  }

  private Concordance read(InputFile file) {
    Problems problems = new Problems();
    CsvInput.open(file, problems)
        .filter(csv -> csv.require(each, "group"))
        .ifPresent(csv -> {
          csv.forEachRow(this::row);
          if (problems.isEmpty()) {
            checkWhole(file, problems);
          }
        });
    problems.throwIfAny();
    return Concordance.ofShares(shares);
  }

  private void row(CsvRow row) {
    String industry = row.text(each, "a code");
    String group = row.text("group", "the code of a group");
    double share =
        row.textOrBlank("share").isEmpty()
            ? 1
            : row.nonNegative("share", "a share between 0 and 1");
    if (industry.isEmpty() || group.isEmpty() || Double.isNaN(share)) {
      return;
    }
    if (!codes.contains(industry)) {
      row.problem(
          each,
          "'" + industry + "'",
          "a code of the economy (" + each + ")",
          Nearest.advice(industry, codes));
      return;
    }
    if (shares.computeIfAbsent(industry, i -> new LinkedHashMap<>()).putIfAbsent(group, share)
        != null) {
      row.problem("group", "'" + industry + "' in '" + group + "' again", "each once", "");
    }
  }

  private void checkWhole(InputFile file, Problems problems) {
    for (String code : codes) {
      double sum = shares.getOrDefault(code, Map.of()).values().stream().mapToDouble(s -> s).sum();
      if (!(Math.abs(sum - 1) <= ROUNDING)) {
        problems.add(
            Problem.ofFile(
                file.name(),
                shares.containsKey(code)
                    ? "the shares of '" + code + "' add up to " + sum
                    : "no row for " + each + " '" + code + "'",
                "every " + each + " of the economy once, its shares adding up to 1",
                ""));
      }
    }
  }
}
