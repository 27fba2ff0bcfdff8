package org.ayni.federation.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ayni.planning.plan.YearTable;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;

/// Fields of a body, and what is wrong with them. Numbers are texts as [Double#toString] writes
/// them, so that they read back bit for bit and in one way only.
final class BodyReader {

  /// A treaty's numbers fit; nothing longer is read.
  private static final int LONGEST = 2000;

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,20}\\.[0-9]{1,20}(E-?[0-9]{1,3})?|Infinity");

  private final Value.Fields body;

  BodyReader(Value.Fields body) {
    this.body = body;
  }

  static BodyReader of(Value value) {
    if (value instanceof Value.Fields fields) {
      return new BodyReader(fields);
    }
    throw RecordException.of(shown(value), "an object");
  }

  static Value number(double value) {
    return new Value.Text(Double.toString(value + 0.0));
  }

  static Value table(YearTable table) {
    List<Value> rows = new ArrayList<>();
    for (int t = 0; t < table.years(); t++) {
      List<Value> row = new ArrayList<>();
      for (double value : table.year(t)) {
        row.add(number(value));
      }
      rows.add(new Value.Items(row));
    }
    return new Value.Items(rows);
  }

  static Value numbers(List<Double> numbers) {
    return new Value.Items(numbers.stream().map(BodyReader::number).toList());
  }

  private static String shown(Value value) {
    String text = value.json();
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  private RecordException wrong(String field, String expected) {
    return RecordException.of(
        Optional.ofNullable(body.fields().get(field))
            .map(value -> "'" + field + "' is " + shown(value))
            .orElse("no field '" + field + "'"),
        expected);
  }

  /// Refuses fields that nothing reads.
  BodyReader only(String... names) {
    Set<String> known = Set.of(names);
    for (String field : body.fields().keySet()) {
      if (!known.contains(field)) {
        throw RecordException.of("the unknown field '" + field + "'", String.join(", ", names));
      }
    }
    return this;
  }

  boolean has(String field) {
    return body.fields().containsKey(field);
  }

  Value value(String field) {
    return Optional.ofNullable(body.fields().get(field))
        .orElseThrow(() -> wrong(field, "something"));
  }

  String text(String field) {
    if (body.fields().get(field) instanceof Value.Text(String text) && text.length() <= LONGEST) {
      return text;
    }
    throw wrong(field, "a text");
  }

  boolean truth(String field) {
    if (body.fields().get(field) instanceof Value.Truth(boolean holds)) {
      return holds;
    }
    throw wrong(field, "true or false");
  }

  long whole(String field) {
    if (body.fields().get(field) instanceof Value.Whole(long number) && number >= 0) {
      return number;
    }
    throw wrong(field, "a whole number >= 0");
  }

  double number(String field) {
    return number(field, value(field));
  }

  private double number(String field, Value value) {
    if (value instanceof Value.Text(String text) && NUMBER.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (Double.toString(number).equals(text)) {
        return number;
      }
    }
    throw RecordException.of(
        "'" + field + "' has " + shown(value), "a number as a text, such as \"12.5\"");
  }

  List<Value> items(String field) {
    if (body.fields().get(field) instanceof Value.Items(List<Value> items)
        && items.size() <= LONGEST) {
      return items;
    }
    throw wrong(field, "a list of at most " + LONGEST);
  }

  List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    for (Value item : items(field)) {
      if (!(item instanceof Value.Text(String text))) {
        throw wrong(field, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  List<Double> numbers(String field) {
    return items(field).stream().map(item -> number(field, item)).toList();
  }

  /// Rows of equal length, one a year.
  YearTable table(String field) {
    List<Value> rows = items(field);
    int width = -1;
    double[][] values = new double[rows.size()][];
    for (int t = 0; t < values.length; t++) {
      if (!(rows.get(t) instanceof Value.Items(List<Value> row))
          || row.size() > LONGEST
          || (width >= 0 && row.size() != width)) {
        throw wrong(field, "rows of equal length");
      }
      width = row.size();
      values[t] = row.stream().mapToDouble(item -> number(field, item)).toArray();
    }
    return YearTable.of(Math.max(0, width), values);
  }
}
