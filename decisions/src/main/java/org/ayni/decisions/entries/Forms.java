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
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

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
    if (raw.isEnum()) {
      return "one of "
          + String.join(
              ", ", Arrays.stream(raw.getEnumConstants()).map(c -> hyphened((Enum<?>) c)).toList());
    }
    return hyphened(raw).replace('-', ' ');
  }
}
