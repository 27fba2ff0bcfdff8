package org.ayni.server.statute;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.record.canonical.Value;
import org.ayni.server.statute.StatuteRule.Of;
import org.ayni.server.statute.StatuteRule.Shape;

/// All rules of a statute, in the order of the record `Statute` and read off it.
public final class StatuteRules {

  private static final String CODE = "code";
  private static final String NAMES = "names";

  private final List<StatuteRule> rules = new ArrayList<>();

  private StatuteRules() {}

  /// Every rule; of parts that the statute is without, those that it could have.
  public static List<StatuteRule> of(Statute statute) {
    StatuteRules all = new StatuteRules();
    all.fields(
        Statute.class, Optional.of(RecordCodec.write(statute)), new Where(List.of(), "", ""));
    return List.copyOf(all.rules);
  }

  /// A place in a statute.
  ///
  /// @param path with a dot at its end, likewise `key`; both empty at the top
  private record Where(
      List<String> at, String path, String key, List<Of> of, Optional<List<String>> within) {

    Where(List<String> at, String path, String key) {
      this(at, path, key, List.of(), Optional.empty());
    }

    private static <T> List<T> more(List<T> some, T one) {
      List<T> all = new ArrayList<>(some);
      all.add(one);
      return List.copyOf(all);
    }

    Where down(String name) {
      return new Where(more(at, name), path + name + ".", key + name + ".", of, within);
    }

    /// One of several of a kind.
    ///
    /// @param step by which it is found in the JSON
    Where one(String step, Of which) {
      return new Where(more(at, step), path + which.code() + ".", key, more(of, which), within);
    }

    Where part() {
      return new Where(at, path, key, of, Optional.of(at));
    }
  }

  private static String cut(String dotted) {
    return dotted.substring(0, dotted.length() - 1);
  }

  private void fields(Class<?> type, Optional<Value.Fields> fields, Where where) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      if (name.equals(CODE)) {
        continue;
      }
      boolean optional =
          component.getType() == Optional.class || component.getType() == OptionalInt.class;
      Type inner =
          component.getType() == Optional.class
              ? argument(component.getGenericType(), 0)
              : component.getGenericType();
      Optional<Value> value = fields.flatMap(f -> Optional.ofNullable(f.fields().get(name)));
      rule(inner, optional, value, where.down(name));
    }
  }

  private void rule(Type type, boolean optional, Optional<Value> value, Where where) {
    Class<?> raw = raw(type);
    if (raw == int.class || raw == OptionalInt.class) {
      add(Shape.NUMBER, optional, Void.class, value, where);
    } else if (raw == boolean.class) {
      add(Shape.TRUTH, optional, Void.class, value, where);
    } else if (raw == Threshold.class) {
      add(Shape.SHARE, optional, Void.class, value, where);
    } else if (raw == MonthDay.class) {
      add(Shape.YEARLY, optional, Void.class, value, where);
    } else if (raw.isEnum()) {
      add(Shape.CHOICE, optional, raw, value, where);
    } else if (raw == Set.class) {
      add(Shape.SEVERAL, optional, raw(argument(type, 0)), value, where);
    } else if (raw == Map.class) {
      map(type, value, where);
    } else if (raw == List.class && raw(argument(type, 0)) != Source.class) {
      items(raw(argument(type, 0)), value, where);
    } else if (raw.isRecord() && !(optional && value.isEmpty() && isLarge(raw))) {
      if (optional) {
        add(Shape.PRESENT, true, Void.class, value, where);
      }
      fields(raw, value.map(Value.Fields.class::cast), optional ? where.part() : where);
    } else {
      add(Shape.PART, optional, raw, value, where);
    }
  }

  /// Whether fields alone cannot make it: it has lists of things or maps of them.
  private static boolean isLarge(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(c -> c.getType() == List.class || c.getType() == Map.class);
  }

  private void map(Type type, Optional<Value> value, Where where) {
    Class<?> inner = raw(argument(type, 1));
    if (!(value.orElse(null) instanceof Value.Fields(var entries))) {
      return;
    }
    for (Map.Entry<String, Value> entry : entries.entrySet()) {
      if (inner == String.class) {
        Of language = new Of("language", entry.getKey(), Map.of());
        add(
            Shape.NAME,
            false,
            Void.class,
            Optional.of(entry.getValue()),
            where.one(entry.getKey(), language));
      } else {
        Class<?> key = raw(argument(type, 0));
        Of which =
            new Of(
                key.isEnum() ? key.getSimpleName().toLowerCase(Locale.ROOT) : "subject",
                entry.getKey(),
                Map.of());
        rule(inner, false, Optional.of(entry.getValue()), where.one(entry.getKey(), which));
      }
    }
  }

  private void items(Class<?> type, Optional<Value> value, Where where) {
    if (!(value.orElse(null) instanceof Value.Items(var all))) {
      return;
    }
    for (int k = 0; k < all.size(); k++) {
      Value.Fields item = (Value.Fields) all.get(k);
      Of which = new Of("", String.valueOf(item.fields().get(CODE)), names(item));
      fields(type, Optional.of(item), where.one(String.valueOf(k), which));
    }
  }

  private static Map<String, String> names(Value.Fields item) {
    Map<String, String> names = new TreeMap<>();
    if (item.fields().get(NAMES) instanceof Value.Fields(var texts)) {
      texts.forEach((language, text) -> names.put(language, text.toString()));
    }
    return names;
  }

  private void add(
      Shape shape, boolean optional, Class<?> options, Optional<Value> value, Where where) {
    rules.add(
        new StatuteRule(
            where.at(),
            cut(where.path()),
            cut(where.key()),
            where.of(),
            shape,
            optional,
            options,
            where.within(),
            shape == Shape.PRESENT ? value.map(_ -> (Value) new Value.Truth(true)) : value));
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType of ? raw(of.getRawType()) : (Class<?>) type;
  }
}
