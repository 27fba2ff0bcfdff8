package org.ayni.decisions.entries;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ayni.files.Said;
import org.ayni.record.canonical.Value;

/// Java records as canonical values and back, so that every event has just one form in the public
/// record and a new event needs no code of its own.
///
/// | component | value |
/// |---|---|
/// | text, day, time, decimal | text; a decimal as it is, without an exponent |
/// | whole number, yes or no | whole number, truth |
/// | enum | text, in lower case with hyphens |
/// | optional | left out when empty |
/// | list | list, in its order |
/// | set | list, in the order of its texts |
/// | map with texts or enums as keys | fields |
/// | record | fields |
/// | one of the records of a sealed interface | fields and `type`, the record's name with hyphens |
///
/// Numbers with fractions that are not decimals are refused: they have no exact text.
public final class RecordCodec {

  private RecordCodec() {}

  /// `BallotOpened` as `ballot-opened`.
  public static String hyphened(Class<?> type) {
    return Forms.hyphened(type);
  }

  /// The fields of a record.
  ///
  /// @throws IllegalArgumentException when a component has a type that has no form
  public static Value.Fields write(Record record) {
    Value.Fields fields = Value.Fields.none();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object held = held(record, component);
      if (held instanceof Optional<?> optional) {
        if (optional.isPresent()) {
          fields =
              fields.with(
                  component.getName(),
                  value(optional.get(), Forms.argument(component.getGenericType(), 0)));
        }
      } else if (held instanceof OptionalInt optional) {
        if (optional.isPresent()) {
          fields = fields.with(component.getName(), optional.getAsInt());
        }
      } else {
        fields = fields.with(component.getName(), value(held, component.getGenericType()));
      }
    }
    return fields;
  }

  private static Object held(Record record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }

  private static Value value(Object held, Type type) {
    return switch (held) {
      case String text -> new Value.Text(text);
      case BigDecimal decimal -> new Value.Text(decimal.toPlainString());
      case Integer number -> new Value.Whole(number);
      case Long number -> new Value.Whole(number);
      case Boolean truth -> new Value.Truth(truth);
      case Enum<?> constant -> new Value.Text(Forms.hyphened(constant));
      case List<?> list ->
          new Value.Items(list.stream().map(item -> value(item, Forms.argument(type, 0))).toList());
      case Set<?> set ->
          // A set has no order of its own: that of its texts is the one form.
          new Value.Items(
              set.stream()
                  .map(item -> value(item, Forms.argument(type, 0)))
                  .sorted(Comparator.comparing(Value::json))
                  .toList());
      case Map<?, ?> map -> {
        Value.Fields fields = Value.Fields.none();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          String key =
              entry.getKey() instanceof Enum<?> constant
                  ? Forms.hyphened(constant)
                  : entry.getKey().toString();
          fields = fields.with(key, value(entry.getValue(), Forms.argument(type, 1)));
        }
        yield fields;
      }
      case Record record -> {
        Value.Fields fields = write(record);
        yield Forms.raw(type).isSealed()
            ? fields.with("type", Forms.hyphened(record.getClass()))
            : fields;
      }
      default -> {
        if (!Forms.TEXTS.containsKey(held.getClass())) {
          throw new IllegalArgumentException("no form for " + held.getClass());
        }
        yield new Value.Text(held.toString());
      }
    };
  }

  /// What was read, or everything that is wrong with it.
  ///
  /// @param record empty when something is wrong
  public record Reading<R>(Optional<R> record, List<Misfit> misfits) {
    public Reading {
      misfits = List.copyOf(misfits);
    }
  }

  /// Reads fields back. Only what [#write] would write is taken: no other field, no other form.
  public static <R extends Record> Reading<R> read(Class<R> type, Value.Fields fields) {
    List<Misfit> misfits = new ArrayList<>();
    Optional<R> record = RecordReader.record(type, fields, "", misfits);
    if (misfits.isEmpty() && record.isPresent() && !write(record.get()).equals(fields)) {
      String one = write(record.get()).json();
      misfits.add(new Misfit("", fields.json(), "the one form " + one, Said.of("act.form", one)));
    }
    return new Reading<>(misfits.isEmpty() ? record : Optional.empty(), misfits);
  }
}
