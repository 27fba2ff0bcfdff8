package org.ayni.server.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.Scenario;

/// How a visitor changes a ready scenario.
///
/// @param size of the scenario's own, 1 being as it is written
/// @param lasts weeks at full size
/// @param weeks to follow
/// @param days of use that stocks last
public record ShockForm(double size, int lasts, int weeks, double days) {

  private static final double MOST_SIZE = 3;
  private static final int YEAR = 52;

  /// Longer paths are for the command line.
  private static final int MOST_WEEKS = 260;

  private static final double USUAL_DAYS = 90;
  private static final double LEAST_DAYS = 7;
  private static final double MOST_DAYS = 365;

  /// A price does not fall to nothing.
  private static final double LEAST_PRICE = -0.99;

  /// The scenario as it is written, followed for a year.
  public static ShockForm standard(Scenario scenario) {
    return new ShockForm(1, scenario.weeks(), YEAR, USUAL_DAYS);
  }

  /// Reads a form and finds everything wrong with it.
  ///
  /// @param labels names of the fields for the sentences, by field
  public static Reading<ShockForm> read(
      Scenario scenario, FormReader reader, Map<String, String> labels) {
    ShockForm usual = standard(scenario);
    ShockForm form =
        new ShockForm(
            reader.number("size", label(labels, "size"), 1, 0, MOST_SIZE, Scale.PERCENT),
            reader.whole("lasts", label(labels, "lasts"), usual.lasts, 1, MOST_WEEKS),
            reader.whole("weeks", label(labels, "weeks"), usual.weeks, 1, MOST_WEEKS),
            reader.number(
                "days", label(labels, "days"), usual.days, LEAST_DAYS, MOST_DAYS, Scale.PLAIN));
    return new Reading<>(form, reader.problems());
  }

  private static String label(Map<String, String> labels, String field) {
    return labels.getOrDefault(field, field);
  }

  /// All fields, by name.
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("size", Scale.PERCENT.write(size));
    fields.put("lasts", Integer.toString(lasts));
    fields.put("weeks", Integer.toString(weeks));
    fields.put("days", Scale.PLAIN.write(days));
    return fields;
  }

  /// The fields that differ from the scenario as it is written.
  public Map<String, String> changed(Scenario scenario) {
    Map<String, String> usual = standard(scenario).fields();
    Map<String, String> changed = new LinkedHashMap<>(fields());
    changed.entrySet().removeIf(field -> field.getValue().equals(usual.get(field.getKey())));
    return changed;
  }

  /// The scenario in this size and for this long. Nothing falls by more than all of it.
  public Scenario applied(Scenario scenario) {
    return new Scenario(
        scenario.name(),
        scenario.title(),
        scenario.reason(),
        lasts,
        scenario.recovery(),
        scenario.changes().stream().map(this::sized).toList());
  }

  private Change sized(Change change) {
    return switch (change) {
      case Change.Exports e -> new Change.Exports(e.partners(), sized(e.by(), -1), e.redirected());
      case Change.Imports m -> new Change.Imports(m.partners(), sized(m.by(), -1));
      case Change.Capacity c -> new Change.Capacity(c.industries(), c.region(), sized(c.by(), -1));
      case Change.Wages w -> new Change.Wages(sized(w.by(), LEAST_PRICE));
      case Change.ImportPrice p -> new Change.ImportPrice(sized(p.by(), LEAST_PRICE));
      case Change.WorldPrice p -> new Change.WorldPrice(p.industry(), sized(p.by(), LEAST_PRICE));
    };
  }

  /// The usual path, with these stocks.
  public ArioParameters path() {
    ArioParameters usual = ArioParameters.standard();
    return new ArioParameters(
        days,
        usual.restorationDays(),
        usual.scarcity(),
        usual.overproduction(),
        usual.overproductionDays(),
        usual.expectationDays(),
        usual.rationing());
  }

  private double sized(double by, double least) {
    return Math.max(least, size * by);
  }
}
