package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.api.answer.Problem;
import org.ayni.server.text.Words;

/// The fields of an address, with everything that is wrong with them. A field that is not known is
/// wrong too: a slip of the pen must not go unnoticed.
final class Asked {

  /// Items of a page unless asked for otherwise.
  private static final int USUAL = 50;

  /// Items of a page at most.
  static final int MOST = 500;

  /// No longer text is repeated to who sent it.
  private static final int LONGEST = 64;

  private static final String FROM = "from";
  private static final String SIZE = "size";
  private static final String LANGUAGE = "lang";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<Problem.Part> problems = new ArrayList<>();
  private final Words words;

  /// @param known names of fields; one that ends in a point stands for all that begin so
  Asked(HttpServletRequest request, Words words, Set<String> known) {
    this.words = words;
    request
        .getParameterMap()
        .forEach((name, values) -> {
          boolean fits =
              name.equals(LANGUAGE)
                  || known.contains(name)
                  || known.stream().anyMatch(k -> k.endsWith(".") && name.startsWith(k));
          if (!fits) {
            problem(name, words.text("api.field", shown(name), String.join(", ", known)));
          } else if (values.length > 0) {
            fields.put(name, values[0]);
          }
        });
  }

  /// Of a list.
  ///
  /// @param more names of fields besides those of every list
  static Asked page(HttpServletRequest request, Words words, String... more) {
    Set<String> known = new TreeSet<>(Set.of(more));
    known.add(FROM);
    known.add(SIZE);
    return new Asked(request, words, known);
  }

  Map<String, String> fields() {
    return fields;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(fields.get(name)).filter(text -> !text.isEmpty());
  }

  void problem(String field, String text) {
    problems.add(new Problem.Part(shown(field), text, ""));
  }

  static String shown(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  /// A part of a list.
  record Range(long from, int size) {}

  /// Which part is asked for.
  Range range(int most) {
    long from = whole(FROM, 0, 0, Long.MAX_VALUE);
    return new Range(from, (int) whole(SIZE, Math.min(USUAL, most), 1, most));
  }

  /// Which part of a list without fields of its own is asked for.
  ///
  /// @throws ApiException with everything that is wrong
  static Range range(HttpServletRequest request, Words words, int most) {
    Asked asked = page(request, words);
    Range range = asked.range(most);
    asked.end();
    return range;
  }

  private long whole(String name, long usual, long least, long most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Told below.
    }
    problem(
        name,
        most == Long.MAX_VALUE
            ? words.text("api.least", shown(text.get()), Long.toString(least))
            : words.text(
                "api.between", shown(text.get()), Long.toString(least), Long.toString(most)));
    return usual;
  }

  Optional<LocalDate> day(String name) {
    try {
      return text(name).map(LocalDate::parse);
    } catch (DateTimeParseException _) {
      problem(name, words.text("api.day", shown(fields.getOrDefault(name, ""))));
      return Optional.empty();
    }
  }

  /// @throws ApiException with everything that is wrong
  void end() {
    if (!problems.isEmpty()) {
      throw new ApiException(Kind.INPUT, problems);
    }
  }
}
