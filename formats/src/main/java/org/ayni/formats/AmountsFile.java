package org.ayni.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;

/// Reads one number for some industries: CSV with columns `industry`, `amount`; 0 for those that
/// are not in it.
public final class AmountsFile {

  private final List<String> codes;
  private final double[] amounts;
  private final Set<String> seen = new HashSet<>();

  private AmountsFile(List<String> codes) {
    this.codes = codes;
    this.amounts = new double[codes.size()];
  }

  /// @param codes of all industries
  /// @return one number each, in their order
  /// @throws BadInputException with all that is wrong with the file
  public static double[] read(InputFile file, List<String> codes) {
    Problems problems = new Problems();
    AmountsFile reading = new AmountsFile(codes);
    CsvInput.open(file, problems)
        .filter(csv -> csv.require("industry", "amount"))
        .ifPresent(csv -> csv.forEachRow(reading::row));
    problems.throwIfAny();
    return reading.amounts;
  }

  private void row(CsvRow row) {
    String industry = row.text("industry", "the code of an industry");
    double amount = row.number("amount", "a number");
    int at = codes.indexOf(industry);
    if (industry.isEmpty() || Double.isNaN(amount)) {
      return;
    }
    if (at < 0) {
      row.problem(
          "industry",
          "'" + industry + "'",
          "an industry of the economy",
          Nearest.advice(industry, codes));
    } else if (!seen.add(industry)) {
      row.problem("industry", "'" + industry + "' again", "each once", "");
    } else {
      amounts[at] = amount;
    }
  }
}
