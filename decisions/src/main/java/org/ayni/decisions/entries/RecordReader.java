package org.ayni.decisions.entries;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.ayni.record.Finding;
import org.ayni.record.canonical.Value;

/// Reads records from canonical values; see [RecordCodec]. Everything that is wrong is collected.
final class RecordReader {

  private RecordReader() {}

  /// @param at place of the fields, for messages; empty at the top
  /// @return empty when something is wrong
  static <R> Optional<R> record(
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
      Type inner = Forms.argument(component.getGenericType(), 0);
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
        String where = at.isEmpty() ? Forms.hyphened(type) : at;
        findings.add(Finding.of("", where + " with " + wrong.getMessage(), "what makes sense", ""));
        return Optional.empty();
      }
      throw new IllegalStateException(type.toString(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private static Optional<Object> read(Type type, Value value, String at, List<Finding> findings) {
    Class<?> raw = Forms.raw(type);
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
      findings.add(
          Finding.of("", "'" + at + "' is " + shortened(value.json()), Forms.words(raw), ""));
    }
    return read;
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 57) + "…";
  }

  private static Optional<Object> ofText(Class<?> raw, String text) {
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants())
          .filter(constant -> Forms.hyphened((Enum<?>) constant).equals(text))
          .map(constant -> (Object) constant)
          .findAny();
    }
    Optional<Function<String, Object>> reader = Optional.ofNullable(Forms.TEXTS.get(raw));
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
      read(Forms.argument(type, 0), items.get(i), at + "/" + i, findings).ifPresent(read::add);
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
          .filter(one -> one.isRecord() && Forms.hyphened(one).equals(name))
          .findAny()
          .flatMap(one -> record(one, fields.without("type"), at + "/", findings))
          .map(Object.class::cast);
    }
    return Optional.empty();
  }

  private static Optional<Object> ofMap(
      Type type, Value.Fields fields, String at, List<Finding> findings) {
    Class<?> key = Forms.raw(Forms.argument(type, 0));
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : fields.fields().entrySet()) {
      String where = at + "/" + entry.getKey();
      Optional<Object> name =
          key == Integer.class ? integer(entry.getKey()) : ofText(key, entry.getKey());
      if (name.isEmpty()) {
        findings.add(Finding.of("", "'" + where + "'", Forms.words(key), ""));
      }
      Optional<Object> value = read(Forms.argument(type, 1), entry.getValue(), where, findings);
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
