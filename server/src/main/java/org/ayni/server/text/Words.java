package org.ayni.server.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Sentences, numbers and units in one language. Not thread-safe for speed's sake: one a request.
public final class Words {

  private static final Pattern POWER_OF_TEN = Pattern.compile("10\\^(3|6|9|12) (.+)");

  /// Work that is counted by its pay: `10^9 COP of pay`.
  private static final String OF_PAY = " of pay";

  private static final Pattern CLAUSE_END = Pattern.compile("[:;](\\s|$)|\\.(\\s|$)");

  /// Shown where there is no number.
  private static final String NONE = "–";

  private final MessageSource messages;
  private final Locale locale;

  public Words(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// With the messages that come with the program, where no server holds them.
  public static Words bundled(Locale locale) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org.ayni.server.messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return new Words(messages, locale);
  }

  /// The same in another language.
  public Words in(Locale other) {
    return new Words(messages, other);
  }

  /// BCP 47, for the page's `lang`.
  public String languageTag() {
    return locale.toLanguageTag();
  }

  /// The language alone, such as `es`.
  public String language() {
    return locale.getLanguage();
  }

  /// The message `key`; the arguments are put in as they are, numbers already written out.
  public String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /// So many of something: the message `key.one` or `key.other`, with the number written out first
  /// among its arguments. Spanish, English and Portuguese have no other forms for whole numbers.
  public String counted(String key, long count, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = whole((double) count);
    System.arraycopy(more, 0, arguments, 1, more.length);
    return text(key + (count == 1 ? ".one" : ".other"), arguments);
  }

  /// The message `key`, or something else where there is none.
  public String textOr(String key, String other) {
    String known = messages.getMessage(key, null, "", locale);
    return known == null || known.isEmpty() ? other : known;
  }

  /// A day as it is written here: "26 Nov 2026".
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
  }

  public String name(Names names) {
    return names.in(locale.getLanguage());
  }

  /// One of several names by language, as statutes have them: in this language, else in Spanish.
  ///
  /// @param code for where there is neither
  public String named(Map<String, String> byLanguage, String code) {
    return byLanguage.getOrDefault(language(), byLanguage.getOrDefault("es", code));
  }

  /// The beginning of a longer text, up to its first colon, semicolon or full stop.
  public String firstClause(Names names) {
    String text = name(names);
    Matcher end = CLAUSE_END.matcher(text);
    return end.find() ? text.substring(0, end.start()) : text;
  }

  /// What follows [#firstClause], with a capital letter; without the number that often ends it, for
  /// that stands beside it with its unit.
  public String afterFirstClause(Names names) {
    String rest = name(names).substring(firstClause(names).length()).replaceFirst("^[:;.]\\s*", "");
    rest = rest.replaceFirst("^[0-9]+([.,][0-9]+)?( ?%)?\\.\\s*", "");
    return rest.isEmpty() ? "" : rest.substring(0, 1).toUpperCase(locale) + rest.substring(1);
  }

  /// A moment as it is there where people are.
  public String moment(Instant moment, ZoneId zone) {
    return moment
        .atZone(zone)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale));
  }

  /// With exactly `digits` decimals.
  public String number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return Double.isInfinite(value) ? "∞" : NONE;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    return write(format, value, digits);
  }

  /// An amount of a unit, in thousands, millions … so that one to three digits stand before the
  /// decimal sign: 0.0131 of `10^9 COP` is "13.1 million COP".
  public String amount(double value, Unit unit) {
    if (unit.symbol().endsWith(OF_PAY)) {
      return text("unit.ofPay", amount(value, paid(unit)));
    }
    Matcher power = POWER_OF_TEN.matcher(unit.symbol());
    if (!power.matches() || value == 0 || !Double.isFinite(value)) {
      return rough(value) + " " + unit(unit);
    }
    double plain = value * Math.pow(10, Integer.parseInt(power.group(1)));
    int thousands = Math.clamp((int) Math.floor(Math.log10(Math.abs(plain)) / 3), 0, 4);
    double shown = plain / Math.pow(1000, thousands);
    String symbol = power.group(2);
    return rough(shown)
        + " "
        + (thousands == 0 ? symbol : unit(new Unit("10^" + 3 * thousands + " " + symbol)));
  }

  /// A number written with a decimal point, with all its digits, as people write it here.
  public String decimal(String plain) {
    BigDecimal exact = new BigDecimal(plain);
    return write(NumberFormat.getNumberInstance(locale), exact.doubleValue(), exact.scale());
  }

  public String whole(double value) {
    return number(value, 0);
  }

  /// With three digits that say something, for numbers of unknown size.
  public String rough(double value) {
    double size = Math.abs(value);
    if (size == 0 || !Double.isFinite(value)) {
      return number(value, 0);
    }
    int digits = Math.clamp(2 - (int) Math.floor(Math.log10(size)), 0, 9);
    return number(value, digits);
  }

  /// A share of 1 as a percentage.
  public String percent(double share, int digits) {
    return Double.isFinite(share)
        ? write(NumberFormat.getPercentInstance(locale), share, digits)
        : NONE;
  }

  /// A relative change with its sign; what rounds to zero has none.
  public String change(double share, int digits) {
    String written = percent(share, digits);
    return share > 0 && !written.equals(percent(0, digits)) ? "+" + written : written;
  }

  /// A difference with its sign.
  public String difference(double value, int digits) {
    String written = number(value, digits);
    return value > 0 && !written.equals(number(0, digits)) ? "+" + written : written;
  }

  private static String write(NumberFormat format, double value, int digits) {
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String written = format.format(value);
    // −0 says that something was lost where nothing was.
    String zero = format.format(0.0);
    return written.equals("-" + zero) ? zero : written.replace('-', '−');
  }

  /// A unit as people say it: `10^9 COP` is "miles de millones de COP".
  public String unit(Unit unit) {
    if (unit.symbol().endsWith(OF_PAY)) {
      return text("unit.ofPay", unit(paid(unit)));
    }
    Matcher power = POWER_OF_TEN.matcher(unit.symbol());
    if (power.matches()) {
      return text("unit.power." + power.group(1), power.group(2));
    }
    return textOr("unit." + unit.symbol(), unit.symbol());
  }

  /// The money of work that is counted by its pay.
  private static Unit paid(Unit unit) {
    return new Unit(unit.symbol().substring(0, unit.symbol().length() - OF_PAY.length()));
  }

  /// A name within a phrase: cut at a word when it is longer than `most` letters.
  public static String shortened(String name, int most) {
    if (name.length() <= most) {
      return name;
    }
    int space = name.lastIndexOf(' ', most - 1);
    String cut = name.substring(0, space > most / 2 ? space : most - 1);
    return cut.replaceAll("[,;:]$", "") + "…";
  }
}
