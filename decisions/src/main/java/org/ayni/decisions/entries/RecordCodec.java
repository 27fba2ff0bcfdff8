package org.ayni.decisions.entries;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.ayni.record.Finding;
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

  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          BigDecimal.class, RecordCodec::decimal,
          LocalDate.class, LocalDate::parse,
          LocalTime.class, LocalTime::parse,
          Instant.class, Instant::parse,
          Period.class, Period::parse,
          Duration.class, Duration::parse,
          MonthDay.class, MonthDay::parse,
          Year.class, Year::parse);

  private RecordCodec() {}

  private static BigDecimal decimal(String text) {
    if (!text.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?")) {
      throw new NumberFormatException("'" + text + "'");
    }
    return new BigDecimal(text);
  }

  /// `BallotOpened` as `ballot-opened`.
  public static String hyphened(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static String hyphened(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
                  value(optional.get(), argument(component.getGenericType(), 0)));
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
      case Enum<?> constant -> new Value.Text(hyphened(constant));
      case List<?> list ->
          new Value.Items(list.stream().map(item -> value(item, argument(type, 0))).toList());
      case Set<?> set ->
          // A set has no order of its own: that of its texts is the one form.
          new Value.Items(
              set.stream()
                  .map(item -> value(item, argument(type, 0)))
                  .sorted(Comparator.comparing(Value::json))
                  .toList());
      case Map<?, ?> map -> {
        Value.Fields fields = Value.Fields.none();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          String key =
              entry.getKey() instanceof Enum<?> constant
                  ? hyphened(constant)
                  : entry.getKey().toString();
          fields = fields.with(key, value(entry.getValue(), argument(type, 1)));
        }
        yield fields;
      }
      case Record record -> {
        Value.Fields fields = write(record);
        yield raw(type).isSealed() ? fields.with("type", hyphened(record.getClass())) : fields;
      }
      default -> {
        if (!TEXTS.containsKey(held.getClass())) {
          throw new IllegalArgumentException("no form for " + held.getClass());
        }
        yield new Value.Text(held.toString());
      }
    };
  }

  private static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType parameterized) {
      return parameterized.getActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(type + " without its arguments");
  }

  private static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> of -> of;
      case ParameterizedType parameterized -> raw(parameterized.getRawType());
      default -> throw new IllegalArgumentException("no form for " + type);
    };
  }

  /// What was read, or everything that is wrong with it.
  ///
  /// @param record empty when something is wrong
  public record Reading<R>(Optional<R> record, List<Finding> findings) {
    public Reading {
      findings = List.copyOf(findings);
    }
  }

  /// Reads fields back. Only what [#write] would write is taken: no other field, no other form.
  public static <R extends Record> Reading<R> read(Class<R> type, Value.Fields fields) {
    List<Finding> findings = new ArrayList<>();
    Optional<R> record = record(type, fields, "", findings);
    if (findings.isEmpty() && record.isPresent() && !write(record.get()).equals(fields)) {
      findings.add(Finding.of("", fields.json(), "the one form " + write(record.get()).json(), ""));
    }
    return new Reading<>(findings.isEmpty() ? record : Optional.empty(), findings);
  }

  private static <R> Optional<R> record(
      Class<R> type, Value.Fields fields, String at, List<Finding> findings) {
    int before = findings.size();
    RecordComponent[] components = type.getRecordComponents();
    Set<String> unknown = new HashSet<>(fields.fields().keySet());
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      unknown.remove(component.getName());
      Optional<Value> value = Optional.ofNullable(fields.fields().get(component.getName()));
      component(component, value, at + component.getName(), findings).ifPresent(arguments::add);
    }
    unknown.forEach(name ->
        findings.add(
            Finding.of(
                "",
                "an unknown field '" + at + name + "'",
                String.join(", ", Arrays.stream(components).map(c -> c.getName()).toList()),
                "")));
    return findings.size() > before
        ? Optional.empty()
        : constructed(type, components, arguments, at, findings);
  }

  private static Optional<Object> component(
      RecordComponent component, Optional<Value> value, String at, List<Finding> findings) {
    if (component.getType() == Optional.class) {
      Type inner = argument(component.getGenericType(), 0);
      return Optional.of(value.flatMap(v -> read(inner, v, at, findings)));
    }
    if (component.getType() == OptionalInt.class) {
      return Optional.of(
          value
              .flatMap(v -> read(Integer.class, v, at, findings))
              .map(v -> OptionalInt.of((Integer) v))
              .orElse(OptionalInt.empty()));
    }
    if (value.isEmpty()) {
      findings.add(Finding.of("", "no field '" + at + "'", "one", ""));
      return Optional.empty();
    }
    return read(component.getGenericType(), value.get(), at, findings);
  }

  private static <R> Optional<R> constructed(
      Class<R> type,
      RecordComponent[] components,
      List<Object> arguments,
      String at,
      List<Finding> findings) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(arguments.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        String where = at.isEmpty() ? hyphened(type) : at;
        findings.add(Finding.of("", where + " with " + wrong.getMessage(), "what makes sense", ""));
        return Optional.empty();
      }
      throw new IllegalStateException(type.toString(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private static Optional<Object> read(Type type, Value value, String at, List<Finding> findings) {
    Class<?> raw = raw(type);
    Optional<Object> read =
        switch (value) {
          case Value.Text(String text) -> ofText(raw, text);
          case Value.Whole(long number) -> ofWhole(raw, number);
          case Value.Truth(boolean holds) ->
              raw == boolean.class || raw == Boolean.class ? Optional.of(holds) : Optional.empty();
          case Value.Items(List<Value> items) -> ofItems(raw, type, items, at, findings);
          case Value.Fields fields -> ofFields(raw, type, fields, at, findings);
        };
    if (read.isEmpty() && findings.stream().noneMatch(f -> f.found().contains("'" + at))) {
      findings.add(Finding.of("", "'" + at + "' is " + shortened(value.json()), words(raw), ""));
    }
    return read;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }

  private static String words(Class<?> raw) {
    if (raw.isEnum()) {
      return "one of "
          + String.join(
              ", ", Arrays.stream(raw.getEnumConstants()).map(c -> hyphened((Enum<?>) c)).toList());
    }
    return hyphened(raw).replace('-', ' ');
  }

  private static Optional<Object> ofText(Class<?> raw, String text) {
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants())
          .filter(constant -> hyphened((Enum<?>) constant).equals(text))
          .map(constant -> (Object) constant)
          .findAny();
    }
    Optional<Function<String, Object>> reader = Optional.ofNullable(TEXTS.get(raw));
    try {
      return reader.map(read -> read.apply(text));
    } catch (DateTimeParseException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Object> ofWhole(Class<?> raw, long number) {
    if (raw == long.class || raw == Long.class) {
      return Optional.of(number);
    }
    boolean fits = number == (int) number && (raw == int.class || raw == Integer.class);
    return fits ? Optional.of((int) number) : Optional.empty();
  }

  private static Optional<Object> ofItems(
      Class<?> raw, Type type, List<Value> items, String at, List<Finding> findings) {
    if (raw != List.class && raw != Set.class) {
      return Optional.empty();
    }
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read(argument(type, 0), items.get(i), at + "/" + i, findings).ifPresent(read::add);
    }
    return Optional.of(raw == List.class ? read : new LinkedHashSet<>(read));
  }

  private static Optional<Object> ofFields(
      Class<?> raw, Type type, Value.Fields fields, String at, List<Finding> findings) {
    if (raw == Map.class) {
      return ofMap(type, fields, at, findings);
    }
    if (raw.isRecord()) {
      return record(raw, fields, at + "/", findings).map(Object.class::cast);
    }
    if (raw.isSealed() && fields.fields().get("type") instanceof Value.Text(String name)) {
      return Arrays.stream(raw.getPermittedSubclasses())
          .filter(one -> one.isRecord() && hyphened(one).equals(name))
          .findAny()
          .flatMap(one -> record(one, fields.without("type"), at + "/", findings))
          .map(Object.class::cast);
    }
    return Optional.empty();
  }

  private static Optional<Object> ofMap(
      Type type, Value.Fields fields, String at, List<Finding> findings) {
    Class<?> key = raw(argument(type, 0));
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : fields.fields().entrySet()) {
      String where = at + "/" + entry.getKey();
      Optional<Object> name =
          key == Integer.class ? integer(entry.getKey()) : ofText(key, entry.getKey());
      if (name.isEmpty()) {
        findings.add(Finding.of("", "'" + where + "'", words(key), ""));
      }
      Optional<Object> value = read(argument(type, 1), entry.getValue(), where, findings);
      if (name.isPresent() && value.isPresent()) {
        map.put(name.get(), value.get());
      }
    }
    return Optional.of(map);
  }

  private static Optional<Object> integer(String text) {
    return text.matches("-?(0|[1-9][0-9]{0,8})")
        ? Optional.of(Integer.parseInt(text))
        : Optional.empty();
  }
}
