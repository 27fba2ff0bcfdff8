package org.ayni.app.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.ayni.files.Problem;

/// The words and numbers of a report in one language.
public final class ReportTexts {

  /// Languages there are texts for; the first is the one used when another is asked for.
  public static final List<String> LANGUAGES = List.of("en", "es", "pt");

  private final Locale locale;
  private final ResourceBundle bundle;

  private ReportTexts(Locale locale, ResourceBundle bundle) {
    this.locale = locale;
    this.bundle = bundle;
  }

  /// @param language one of [#LANGUAGES]
  public static ReportTexts in(String language) {
    Locale locale =
        switch (language) {
          case "es" -> Locale.of("es", "CO");
          case "pt" -> Locale.of("pt", "BR");
          default -> Locale.UK;
        };
    return new ReportTexts(
        locale,
        ResourceBundle.getBundle(
            "org.ayni.app.report.report",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// What is wrong with asking for this language; empty when nothing is.
  public static Optional<Problem> problem(String language) {
    return LANGUAGES.contains(language)
        ? Optional.empty()
        : Optional.of(
            Problem.ofFile(
                "", "--language " + language, "one of " + String.join(", ", LANGUAGES), ""));
  }

  public String language() {
    return locale.getLanguage();
  }

  /// The text with this key, its {0} … filled in.
  public String text(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// A number with so many decimals.
  public String number(double value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value + 0.0);
  }

  /// A number with about four digits, whatever its size.
  public String figure(double value) {
    double size = Math.abs(value);
    if (size != 0 && size < 1e-3) {
      return small(value);
    }
    return number(value, size >= 1000 ? 0 : size >= 10 ? 1 : 3);
  }

  /// A number with nine significant digits: of an objective the last ones can be what is decided.
  public String exact(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    double size = Math.abs(value);
    int before = size >= 1 ? (int) Math.floor(Math.log10(size)) + 1 : 1;
    format.setMaximumFractionDigits(Math.clamp(9L - before, 0, 9));
    return format.format(value + 0.0);
  }

  /// A share as a percentage.
  public String percent(double share, int decimals) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(share + 0.0);
  }

  /// A very small number, such as 3.2e-12.
  public String small(double value) {
    return String.format(locale, "%.1e", value);
  }
}
