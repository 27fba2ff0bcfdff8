package org.ayni.app.command;

import java.util.List;
import java.util.OptionalInt;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.prices.PriceShock;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.files.Nearest;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads the options of `analyse prices`: everything wrong with them is told at once.
final class PriceShockOptions {

  private final EconomyTable table;
  private final PriceShock.Builder shock;
  private final Problems problems = new Problems();
  private boolean changes;

  PriceShockOptions(EconomyTable table) {
    this.table = table;
    this.shock = PriceShock.on(table);
  }

  /// What is done with one option.
  private interface Use {
    void accept(OptionalInt industry, double value);
  }

  void wages(List<String> given) {
    List<PrimaryInput> rows =
        table.primaryInputs().stream()
            .filter(row -> row.kind() == PrimaryInput.Kind.COMPENSATION)
            .toList();
    if (!given.isEmpty() && rows.isEmpty()) {
      problem("--wages", "a table without a row of compensation", "one", "");
    }
    each(
        "--wages",
        given,
        Double.NEGATIVE_INFINITY,
        (industry, rise) -> rows.forEach(row -> raise(row, industry, rise)));
  }

  private void raise(PrimaryInput row, OptionalInt industry, double rise) {
    if (industry.isPresent()) {
      double[] one = new double[table.size()];
      one[industry.getAsInt()] = rise;
      shock.rise(row, one);
    } else {
      shock.rise(row, rise);
    }
  }

  void inputs(List<String> given) {
    for (String option : given) {
      int sign = option.indexOf('=');
      String code = sign < 0 ? option : option.substring(0, sign);
      double rise = sign < 0 ? Double.NaN : Numbers.parse(option.substring(sign + 1));
      List<String> known = table.primaryInputs().stream().map(PrimaryInput::code).toList();
      if (!known.contains(code) || Double.isNaN(rise)) {
        problem(
            "--input",
            "'" + option + "'",
            "CODE=RISE with one of " + known,
            Nearest.to(code, known).map(near -> "Maybe '" + near + "'.").orElse(""));
      } else {
        changes = true;
        shock.rise(table.primaryInputs().get(known.indexOf(code)), rise);
      }
    }
  }

  void costs(List<String> given) {
    each(
        "--cost",
        given,
        Double.NEGATIVE_INFINITY,
        (industry, share) -> {
          if (industry.isPresent()) {
            shock.newCost(industry.getAsInt(), share);
          } else {
            for (int j = 0; j < table.size(); j++) {
              shock.newCost(j, share);
            }
          }
        });
  }

  void prices(List<String> given) {
    each(
        "--price",
        given,
        -1,
        (industry, change) -> {
          if (industry.isPresent()) {
            shock.fixedPrice(industry.getAsInt(), change);
          } else {
            problem("--price", Numbers.format(change), "INDUSTRY=RISE", "Say whose price it is.");
          }
        });
  }

  void passThrough(List<String> given) {
    boolean before = changes;
    each(
        "--pass-through",
        given,
        Double.NEGATIVE_INFINITY,
        (industry, share) -> {
          if (!(share >= 0 && share <= 1)) {
            problem("--pass-through", Numbers.format(share), "a share between 0 and 1", "");
          } else if (industry.isPresent()) {
            shock.passThrough(industry.getAsInt(), share);
          } else {
            shock.passThrough(share);
          }
        });
    changes = before;
  }

  void indexation(String given) {
    double share = Numbers.parse(given);
    if (!(share >= 0 && share <= 1)) {
      problem("--indexation", "'" + given + "'", "a share between 0 and 1", "");
      return;
    }
    shock.indexation(share);
    if (share > 0 && HouseholdClosure.consumptionColumns(table).isEmpty()) {
      problem("--indexation", "a table without consumption", "a final use of consumption", "");
    }
  }

  /// @throws org.ayni.files.BadInputException with all that is wrong
  PriceShock shock() {
    if (problems.isEmpty() && !changes) {
      problem(
          "",
          "nothing that changes",
          "at least one of --wages, --input, --cost, --price",
          "Such as --wages 0.23.");
    }
    problems.throwIfAny();
    return shock.build();
  }

  /// Options with an industry come after those without, so that they prevail.
  private void each(String option, List<String> given, double above, Use use) {
    for (String text : given.stream().filter(t -> t.indexOf('=') < 0).toList()) {
      value(option, text, above).ifPresent(number -> use.accept(OptionalInt.empty(), number));
    }
    for (String text : given.stream().filter(t -> t.indexOf('=') >= 0).toList()) {
      int sign = text.indexOf('=');
      String code = text.substring(0, sign);
      int industry = table.indexOf(code).orElse(-1);
      if (industry < 0) {
        List<String> known = table.industries().stream().map(Industry::code).toList();
        problem(
            option,
            "'" + code + "'",
            "an industry of the economy",
            Nearest.to(code, known).map(near -> "Maybe '" + near + "'.").orElse(""));
      } else {
        value(option, text.substring(sign + 1), above)
            .ifPresent(number -> use.accept(OptionalInt.of(industry), number));
      }
    }
  }

  private java.util.OptionalDouble value(String option, String text, double above) {
    double number = Numbers.parse(text);
    if (!(number > above)) {
      problem(
          option,
          "'" + text + "'",
          above == -1 ? "a number above -1, such as -0.33" : "a number, such as 0.23",
          "");
      return java.util.OptionalDouble.empty();
    }
    changes = true;
    return java.util.OptionalDouble.of(number);
  }

  private void problem(String option, String found, String expected, String advice) {
    problems.add(new Problem("", 0, option, found, expected, advice));
  }
}
