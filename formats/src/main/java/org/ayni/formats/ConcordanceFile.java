package org.ayni.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Concordance;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads a concordance: CSV with columns `industry`, `group` and, where an industry is divided,
/// `share` (1 where it is blank or there is no such column).
public final class ConcordanceFile {

  private static final double ROUNDING = 1e-9;

  private final List<String> codes;
  private final Map<String, Map<String, Double>> shares = new LinkedHashMap<>();

  private ConcordanceFile(List<String> codes) {
    this.codes = codes;
  }

  /// @param codes of the industries to be grouped; each must stand in the file
  /// @throws BadInputException with all that is wrong with the file
  public static Concordance read(InputFile file, List<String> codes) {
    Problems problems = new Problems();
    ConcordanceFile reading = new ConcordanceFile(codes);
    CsvInput.open(file, problems)
        .filter(csv -> csv.require("industry", "group"))
        .ifPresent(csv -> {
          csv.forEachRow(reading::row);
          if (problems.isEmpty()) {
            reading.checkWhole(file, problems);
          }
        });
    problems.throwIfAny();
    return Concordance.ofShares(reading.shares);
  }

  private void row(CsvRow row) {
    String industry = row.text("industry", "the code of an industry");
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
          "industry",
          "'" + industry + "'",
          "an industry of the economy",
          Nearest.to(industry, codes).map(near -> "Maybe '" + near + "' is meant.").orElse(""));
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
                    : "no row for industry '" + code + "'",
                "every industry of the economy once, its shares adding up to 1",
                ""));
      }
    }
  }
}
