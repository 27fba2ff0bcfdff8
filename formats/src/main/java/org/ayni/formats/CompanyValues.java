package org.ayni.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.economy.Owner;
import org.ayni.economy.Ownership;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;

/// What companies are worth, or earn, beside who owns them: CSV with columns `company` (code in the
/// ownership file), `value` and, if wanted, `industry`. Immutable.
public final class CompanyValues {

  private final double[] values;
  private final List<String> industries;

  private CompanyValues(double[] values, List<String> industries) {
    this.values = values;
    this.industries = industries;
  }

  /// @throws org.ayni.files.BadInputException with all that is wrong with the file
  public static CompanyValues read(InputFile file, Ownership ownership) {
    Problems problems = new Problems();
    double[] values = new double[ownership.size()];
    boolean[] told = new boolean[values.length];
    String[] industries = new String[values.length];
    Arrays.fill(industries, "");
    List<String> codes = ownership.owners().stream().map(Owner::code).toList();
    CsvInput.open(file, problems)
        .filter(csv -> csv.require("company", "value"))
        .ifPresent(csv ->
            csv.forEachRow(row -> {
              int company = company(row, ownership, codes);
              double value = row.nonNegative("value", "a number >= 0");
              if (company < 0 || Double.isNaN(value)) {
                return;
              }
              if (told[company]) {
                row.problem("company", "'" + codes.get(company) + "' again", "each once", "");
              }
              told[company] = true;
              values[company] = value;
              industries[company] = row.textOrBlank("industry");
            }));
    problems.throwIfAny();
    return new CompanyValues(values, List.of(industries));
  }

  private static int company(CsvRow row, Ownership ownership, List<String> codes) {
    String code = row.text("company", "the code of a company");
    if (code.isEmpty()) {
      return -1;
    }
    int at = ownership.indexOf(code).orElse(-1);
    if (at < 0) {
      row.problem(
          "company",
          "'" + code + "'",
          "a company of the ownership file",
          Nearest.advice(code, codes));
    } else if (ownership.owners().get(at).person()) {
      row.problem("company", "'" + code + "' is a person", "a company", "");
      return -1;
    }
    return at;
  }

  /// Every company counts one.
  public static CompanyValues ones(Ownership ownership) {
    double[] values = new double[ownership.size()];
    Arrays.setAll(values, j -> ownership.owners().get(j).person() ? 0 : 1);
    return new CompanyValues(
        values, new ArrayList<>(java.util.Collections.nCopies(values.length, "")));
  }

  /// By position of the company, 0 where nothing is told; a copy.
  public double[] values() {
    return values.clone();
  }

  /// Industry → the values of its companies alone, by position; companies without an industry under
  /// the empty text.
  public Map<String, double[]> byIndustry() {
    Map<String, double[]> parts = new TreeMap<>();
    for (int j = 0; j < values.length; j++) {
      if (values[j] != 0) {
        parts.computeIfAbsent(industries.get(j), i -> new double[values.length])[j] = values[j];
      }
    }
    return parts;
  }
}
