package org.ayni.decisions.entries;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// What events hold, in words for those who write them by hand: the fields of each, and of the
/// things in them.
public final class EventForms {

  private EventForms() {}

  /// What the fields of an event hold, by name, in order.
  ///
  /// @param kind one of [EventEntries#codes]
  public static Map<String, String> fields(String kind) {
    return fields(EventEntries.type(kind));
  }

  /// The things that fields hold, by their name in [#fields]: their own fields; where there is a
  /// choice, one for each under `name, "type": "choice"`; codes that can be used, under `code`.
  public static SortedMap<String, Map<String, String>> things() {
    SortedMap<String, Map<String, String>> things = new TreeMap<>();
    EventEntries.codes().forEach(kind -> within(EventEntries.type(kind), things));
    return things;
  }

  private static Map<String, String> fields(Class<?> record) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      boolean optional =
          component.getType() == Optional.class || component.getType() == OptionalInt.class;
      fields.put(component.getName() + (optional ? "?" : ""), words(component.getGenericType()));
    }
    return fields;
  }

  private static void within(Class<?> record, SortedMap<String, Map<String, String>> things) {
    for (RecordComponent component : record.getRecordComponents()) {
      collect(component.getGenericType(), things);
    }
  }

  private static void collect(Type type, SortedMap<String, Map<String, String>> things) {
    if (type instanceof ParameterizedType parameterized) {
      for (Type argument : parameterized.getActualTypeArguments()) {
        collect(argument, things);
      }
    } else if (type instanceof Class<?> of && of.getPackageName().startsWith("org.ayni")) {
      collect(of, things);
    }
  }

  private static void collect(Class<?> of, SortedMap<String, Map<String, String>> things) {
    String name = of.getSimpleName();
    if (things.containsKey(name)) {
      return;
    }
    if (of.isEnum()) {
      things.put(name, Map.of("code", codes(of)));
    } else if (of.isRecord()) {
      things.put(name, fields(of));
      within(of, things);
    } else if (of.isSealed()) {
      for (Class<?> choice : of.getPermittedSubclasses()) {
        String label = name + ", \"type\": \"" + Forms.hyphened(choice) + "\"";
        if (!things.containsKey(label)) {
          things.put(label, fields(choice));
          within(choice, things);
        }
      }
    }
  }

  private static String codes(Class<?> of) {
    List<String> codes =
        Arrays.stream(of.getEnumConstants())
            .map(constant -> Forms.hyphened((Enum<?>) constant))
            .toList();
    return String.join(" | ", codes);
  }

  private static String words(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      List<String> inner =
          Arrays.stream(parameterized.getActualTypeArguments()).map(EventForms::words).toList();
      return switch (parameterized.getRawType().getTypeName()) {
        case "java.util.Optional" -> inner.getFirst();
        case "java.util.List", "java.util.Set" -> "list of " + inner.getFirst();
        case "java.util.Map" -> "by " + inner.getFirst() + ": " + inner.getLast();
        default -> throw new IllegalArgumentException("no words for " + type);
      };
    }
    String name = type.getTypeName();
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "String" -> "text";
      case "int", "long", "Integer", "Long", "OptionalInt" -> "whole number";
      case "boolean", "Boolean" -> "true or false";
      case "BigDecimal" -> "decimal as text";
      case "LocalDate" -> "day";
      case "Instant" -> "time";
      case "MonthDay" -> "--month-day";
      default -> ((Class<?>) type).getSimpleName();
    };
  }
}
