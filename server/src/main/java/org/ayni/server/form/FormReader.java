package org.ayni.server.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers out of a query string and collects everything that is wrong. Not thread-safe.
public final class FormReader {

  /// No number anybody types is longer; longer ones are not even parsed.
  private static final int LONGEST = 32;

  private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");

  /// Of what people write on one line.
  public static final int LONGEST_LINE = 200;

  private static final Pattern SEPARATOR = Pattern.compile("[;\\s]+");

  private final Map<String, String> parameters;
  private final String prefix;
  private final List<FormProblem> problems;

  /// @param parameters the first value of each parameter
  public FormReader(Map<String, String> parameters) {
    this(Map.copyOf(parameters), "", new ArrayList<>());
  }

  private FormReader(Map<String, String> parameters, String prefix, List<FormProblem> problems) {
    this.parameters = parameters;
    this.prefix = prefix;
    this.problems = problems;
  }

  /// A reader of the fields whose names begin with `prefix`, without it; what is wrong with them is
  /// collected here too.
  FormReader under(String prefix) {
    return new FormReader(parameters, this.prefix + prefix, problems);
  }

  public Optional<String> text(String field) {
    return Optional.ofNullable(parameters.get(prefix + field))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  /// The number in `field`, `standard` where the field is missing, empty or wrong.
  ///
  /// @param scale in which the field is written; the bounds and the result are in the plain unit
  double number(
      String field, String label, double standard, double least, double most, Scale scale) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      return standard;
    }
    Optional<BigDecimal> number = parse(text.get());
    double value = number.map(scale::read).orElse(Double.NaN);
    if (!(value >= least && value <= most)) {
      problem(
          field, "problem.number", label, shown(text.get()), scale.write(least), scale.write(most));
      return standard;
    }
    return value;
  }

  int whole(String field, String label, int standard, int least, int most) {
    double value = number(field, label, standard, least, most, Scale.PLAIN);
    if (value != Math.rint(value)) {
      problem(field, "problem.whole", label, Scale.PLAIN.write(value));
      return standard;
    }
    return (int) value;
  }

  /// Whether a text fits on one line that people read: no signs that are none, at most
  /// [#LONGEST_LINE].
  public static boolean isLine(String text) {
    return text.length() <= LONGEST_LINE && text.codePoints().noneMatch(Character::isISOControl);
  }

  /// Whether what somebody typed may be a thousand with its sign or a number with three decimals:
  /// "120.000" is 120000 to some and 120 to others.
  public static boolean isAmbiguous(String text) {
    return THOUSANDS.matcher(text).matches();
  }

  /// The numbers in `field`, separated by spaces or `;`; none where it is missing or wrong.
  ///
  /// @param longest how many there may be
  /// @param most of each, ≥ 0
  List<Double> series(String field, String label, int longest, double most) {
    List<String> texts =
        text(field)
            .map(text -> SEPARATOR.splitAsStream(text).limit(longest + 1L).toList())
            .orElse(List.of());
    List<Double> values = new ArrayList<>();
    for (String text : texts) {
      double value = parse(text).map(BigDecimal::doubleValue).orElse(Double.NaN);
      if (isAmbiguous(text)) {
        problem(field, "problem.thousands", label, text);
        return List.of();
      }
      if (!(value >= 0 && value <= most)) {
        problem(field, "problem.series", label, shown(text));
        return List.of();
      }
      values.add(value);
    }
    if (values.isEmpty() && text(field).isPresent()) {
      problem(field, "problem.series", label, shown(text(field).get()));
    }
    if (values.size() > longest) {
      problem(field, "problem.seriesLong", label, longest);
      return List.of();
    }
    return values;
  }

  void problem(String field, String message, Object... arguments) {
    problems.add(new FormProblem(prefix + field, message, List.of(arguments)));
  }

  /// Whether something is wrong with a field.
  boolean isWrong(String field) {
    return problems.stream().anyMatch(one -> one.field().equals(prefix + field));
  }

  List<FormProblem> problems() {
    return List.copyOf(problems);
  }

  private static Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(text.replace(',', '.').replace('−', '-'));
      // An exponent of a billion is a short text and a very long number.
      return Math.abs((long) number.scale()) > 400 ? Optional.empty() : Optional.of(number);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// What somebody typed, as it is told to them: not longer than any number.
  public static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
