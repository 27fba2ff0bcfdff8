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
import org.ayni.councils.statute.RuleException;
import org.ayni.files.Said;
import org.ayni.record.canonical.Value;

/// Reads records from canonical values; see [RecordCodec]. Everything that is wrong is collected.
final class RecordReader {

  private RecordReader() {}

  /// @param at place of the fields, for messages; empty at the top
  /// @return empty when something is wrong
  static <R> Optional<R> record(
      Class<R> type, Value.Fields fields, String at, List<Misfit> misfits) {
    int before = misfits.size();
    RecordComponent[] components = type.getRecordComponents();
    Set<String> unknown = new HashSet<>(fields.fields().keySet());
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      unknown.remove(component.getName());
      Optional<Value> value = Optional.ofNullable(fields.fields().get(component.getName()));
      component(component, value, at + component.getName(), misfits).ifPresent(arguments::add);
    }
    String known = String.join(", ", Arrays.stream(components).map(c -> c.getName()).toList());
    unknown.forEach(name ->
        misfits.add(
            new Misfit(
                at + name,
                "an unknown field '" + at + name + "'",
                known,
                Said.of("field.unknown", known))));
    return misfits.size() > before
        ? Optional.empty()
        : constructed(type, components, arguments, at, misfits);
  }

  private static Optional<Object> component(
      RecordComponent component, Optional<Value> value, String at, List<Misfit> misfits) {
    if (component.getType() == Optional.class) {
      Type inner = Forms.argument(component.getGenericType(), 0);
      return Optional.of(value.flatMap(v -> read(inner, v, at, misfits)));
    }
    if (component.getType() == OptionalInt.class) {
      return Optional.of(
          value
              .flatMap(v -> read(Integer.class, v, at, misfits))
              .map(v -> OptionalInt.of((Integer) v))
              .orElse(OptionalInt.empty()));
    }
    if (value.isEmpty()) {
      misfits.add(new Misfit(at, "no field '" + at + "'", "one", Said.of("field.missing", at)));
      return Optional.empty();
    }
    return read(component.getGenericType(), value.get(), at, misfits);
  }

  private static <R> Optional<R> constructed(
      Class<R> type,
      RecordComponent[] components,
      List<Object> arguments,
      String at,
      List<Misfit> misfits) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(arguments.toArray()));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuleException wrong) {
        misfits.add(
            new Misfit(
                at + wrong.rule(),
                "a statute with " + wrong.getMessage(),
                "rules that go together",
                said(wrong)));
        return Optional.empty();
      }
      if (e.getCause() instanceof IllegalArgumentException wrong) {
        String place = at.isEmpty() ? "" : at.substring(0, at.length() - 1);
        String where = place.isEmpty() ? Forms.hyphened(type) : place;
        misfits.add(
            new Misfit(
                place,
                where + " with " + wrong.getMessage(),
                "what makes sense",
                Said.of("act.senseless", where)));
        return Optional.empty();
      }
      throw new IllegalStateException(type.toString(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.toString(), e);
    }
  }

  private static Said said(RuleException wrong) {
    Object[] arguments = wrong.arguments().toArray();
    return switch (wrong.kind()) {
      case MAJORITY_MISSING -> Said.of("statute.majority", arguments);
      case RECALL_MAJORITY -> Said.of("statute.recall", arguments);
      case NO_FORM -> Said.of("statute.form", arguments);
      case TWICE -> Said.of("statute.twice", arguments);
      case NO_BODY -> Said.of("statute.body", arguments);
      case ROLL_DAYS -> Said.of("statute.roll-days", arguments);
    };
  }

  private static Optional<Object> read(Type type, Value value, String at, List<Misfit> misfits) {
    Class<?> raw = Forms.raw(type);
    Optional<Object> read =
        switch (value) {
          case Value.Text(String text) -> ofText(raw, text);
          case Value.Whole(long number) -> ofWhole(raw, number);
          case Value.Truth(boolean holds) ->
              raw == boolean.class || raw == Boolean.class ? Optional.of(holds) : Optional.empty();
          case Value.Items(List<Value> items) -> ofItems(raw, type, items, at, misfits);
          case Value.Fields fields -> ofFields(raw, type, fields, at, misfits);
        };
    if (read.isEmpty() && misfits.stream().noneMatch(told -> told.at().startsWith(at))) {
      String shown = shortened(value.json());
      misfits.add(
          new Misfit(at, "'" + at + "' is " + shown, Forms.words(raw), Forms.said(raw, shown)));
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
      Class<?> raw, Type type, List<Value> items, String at, List<Misfit> misfits) {
    if (raw != List.class && raw != Set.class) {
      return Optional.empty();
    }
    List<Object> read = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      read(Forms.argument(type, 0), items.get(i), at + "/" + i, misfits).ifPresent(read::add);
    }
    return Optional.of(raw == List.class ? read : new LinkedHashSet<>(read));
  }

  private static Optional<Object> ofFields(
      Class<?> raw, Type type, Value.Fields fields, String at, List<Misfit> misfits) {
    if (raw == Map.class) {
      return ofMap(type, fields, at, misfits);
    }
    if (raw.isRecord()) {
      return record(raw, fields, at + "/", misfits).map(Object.class::cast);
    }
    if (raw.isSealed() && fields.fields().get("type") instanceof Value.Text(String name)) {
      return Arrays.stream(raw.getPermittedSubclasses())
          .filter(one -> one.isRecord() && Forms.hyphened(one).equals(name))
          .findAny()
          .flatMap(one -> record(one, fields.without("type"), at + "/", misfits))
          .map(Object.class::cast);
    }
    return Optional.empty();
  }

  private static Optional<Object> ofMap(
      Type type, Value.Fields fields, String at, List<Misfit> misfits) {
    Class<?> key = Forms.raw(Forms.argument(type, 0));
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, Value> entry : fields.fields().entrySet()) {
      String where = at + "/" + entry.getKey();
      Optional<Object> name =
          key == Integer.class ? integer(entry.getKey()) : ofText(key, entry.getKey());
      if (name.isEmpty()) {
        misfits.add(
            new Misfit(
                where, "'" + where + "'", Forms.words(key), Forms.said(key, entry.getKey())));
      }
      Optional<Object> value = read(Forms.argument(type, 1), entry.getValue(), where, misfits);
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
