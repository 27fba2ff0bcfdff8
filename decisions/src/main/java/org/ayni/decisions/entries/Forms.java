package org.ayni.decisions.entries;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ayni.files.Said;

/// Names and texts of what records hold, the same for writing and for reading ([RecordCodec]).
final class Forms {

  /// What is written as a text, and how it is read back.
  static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          BigDecimal.class, Forms::decimal,
          LocalDate.class, LocalDate::parse,
          LocalTime.class, LocalTime::parse,
          Instant.class, Instant::parse,
          Period.class, Period::parse,
          Duration.class, Duration::parse,
          MonthDay.class, MonthDay::parse,
          Year.class, Year::parse);

  /// How such things are written.
  private static final Map<Class<?>, String> EXAMPLES =
      Map.ofEntries(
          Map.entry(BigDecimal.class, "\"12.5\""),
          Map.entry(LocalDate.class, "\"2026-05-01\""),
          Map.entry(LocalTime.class, "\"14:30\""),
          Map.entry(Instant.class, "\"2026-05-01T14:30:00Z\""),
          Map.entry(Period.class, "\"P8D\""),
          Map.entry(Duration.class, "\"PT36H\""),
          Map.entry(MonthDay.class, "\"--03-31\""),
          Map.entry(Year.class, "\"2026\""),
          Map.entry(String.class, "\"…\""),
          Map.entry(List.class, "[…]"),
          Map.entry(Set.class, "[…]"),
          Map.entry(Map.class, "{…}"),
          Map.entry(boolean.class, "true"),
          Map.entry(Boolean.class, "true"),
          Map.entry(int.class, "12"),
          Map.entry(Integer.class, "12"),
          Map.entry(long.class, "12"),
          Map.entry(Long.class, "12"));

  private Forms() {}

  private static BigDecimal decimal(String text) {
    if (!text.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?")) {
      throw new NumberFormatException("'" + text + "'");
    }
    return new BigDecimal(text);
  }

  /// `BallotOpened` as `ballot-opened`.
  static String hyphened(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  static String hyphened(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Type argument(Type type, int index) {
    if (type instanceof ParameterizedType parameterized) {
      return parameterized.getActualTypeArguments()[index];
    }
    throw new IllegalArgumentException(type + " without its arguments");
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> of -> of;
      case ParameterizedType parameterized -> raw(parameterized.getRawType());
      default -> throw new IllegalArgumentException("no form for " + type);
    };
  }

  /// What is expected, for messages.
  static String words(Class<?> raw) {
    return raw.isEnum() ? "one of " + codes(raw) : hyphened(raw).replace('-', ' ');
  }

  /// That something else stands there, apart from any language.
  static Said said(Class<?> raw, String found) {
    if (raw.isEnum()) {
      return Said.of("value.unknown", found, codes(raw));
    }
    return Optional.ofNullable(EXAMPLES.get(raw))
        .map(example -> Said.of("act.example", found, example))
        .orElseGet(() -> Said.of("act.other", found));
  }

  private static String codes(Class<?> raw) {
    return String.join(
        ", ", Arrays.stream(raw.getEnumConstants()).map(c -> hyphened((Enum<?>) c)).toList());
  }
}
