package org.ayni.shocks.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.economy.Names;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.JsonValue;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.files.Yaml;

/// Reads a scenario from a YAML file (of which JSON is a part); its form is in docs/shocks.md.
public final class ScenarioFile {

  /// Scenarios longer than this are refused: a table of one year says little of later ones.
  public static final int MOST_WEEKS = 520;

  private static final long MOST_BYTES = 1 << 20;
  private static final double MOST_GROWTH = 10;

  /// A price does not fall to nothing.
  private static final double LEAST_PRICE = -0.99;

  private static final List<String> LANGUAGES = List.of("en", "es", "pt");

  private ScenarioFile() {}

  /// @throws BadInputException with every problem of the file
  public static Scenario read(InputFile file) {
    Problems problems = new Problems();
    Optional<JsonValue> root = Yaml.read(file.limitedTo(MOST_BYTES), problems);
    Optional<Scenario> scenario = root.map(ScenarioFile::scenario);
    problems.throwIfAny();
    return scenario.orElseThrow();
  }

  private static Scenario scenario(JsonValue root) {
    root.fields();
    root.allowOnly(List.of("name", "title", "reason", "weeks", "recovery", "changes"));
    JsonValue list = root.required("changes");
    List<Change> changes = new ArrayList<>();
    List<JsonValue> items = list.items();
    items.forEach(item -> change(item).ifPresent(changes::add));
    if (list.isList() && items.isEmpty()) {
      list.problem("an empty list", "at least one change", "", Said.of("list.empty"));
    }
    return new Scenario(
        root.required("name").text(),
        names(root.required("title")),
        names(root.required("reason")),
        root.required("weeks").wholeNumber(1, MOST_WEEKS),
        recovery(root.required("recovery")),
        changes);
  }

  private static Names names(JsonValue value) {
    Map<String, String> texts = new LinkedHashMap<>();
    value.fields().forEach((language, text) -> texts.put(language, text.text()));
    value.allowOnly(LANGUAGES);
    if (value.isObject() && texts.isEmpty()) {
      value.problem(
          "no text", "one in at least one of " + LANGUAGES, "", Said.of("text.missing", LANGUAGES));
    }
    return texts.isEmpty() ? Names.of("") : new Names(texts);
  }

  private static Recovery recovery(JsonValue value) {
    value.fields();
    value.allowOnly(List.of("kind", "weeks"));
    JsonValue kind = value.required("kind");
    String text = kind.text();
    return switch (text) {
      case "step" -> new Recovery(Recovery.Kind.STEP, 0);
      case "linear" -> new Recovery(Recovery.Kind.LINEAR, weeks(value));
      case "exponential" -> new Recovery(Recovery.Kind.EXPONENTIAL, weeks(value));
      default -> {
        unknown(kind, text, "step, linear, exponential");
        yield new Recovery(Recovery.Kind.STEP, 0);
      }
    };
  }

  private static int weeks(JsonValue value) {
    return value.required("weeks").wholeNumber(1, MOST_WEEKS);
  }

  private static void unknown(JsonValue value, String text, String known) {
    if (!text.isEmpty()) {
      value.problem("'" + text + "'", "one of " + known, "", Said.of("value.unknown", text, known));
    }
  }

  private static Optional<Change> change(JsonValue value) {
    value.fields();
    JsonValue kind = value.required("kind");
    String text = kind.text();
    return switch (text) {
      case "exports" -> {
        value.allowOnly(List.of("kind", "partners", "by", "redirected"));
        double redirected = value.optional("redirected").map(v -> between(v, 0, 1)).orElse(0.0);
        yield Optional.of(new Change.Exports(partners(value), by(value, MOST_GROWTH), redirected));
      }
      case "tariff-on-exports" -> {
        value.allowOnly(List.of("kind", "partners", "rate", "elasticity"));
        double rate = between(value.required("rate"), 0, MOST_GROWTH);
        double elasticity = between(value.required("elasticity"), 0, MOST_GROWTH);
        // The buyer pays the whole tariff, the price without it stays, the quantity follows demand.
        double by = Math.pow(1 + rate, -elasticity) - 1;
        yield Optional.of(new Change.Exports(partners(value), by, 0));
      }
      case "imports" -> {
        value.allowOnly(List.of("kind", "partners", "by"));
        yield Optional.of(new Change.Imports(partners(value), by(value, 0)));
      }
      case "capacity" -> {
        value.allowOnly(List.of("kind", "industry", "region", "by"));
        String region = value.optional("region").map(JsonValue::text).orElse("");
        List<String> industries =
            value.optional("industry").isEmpty() && !region.isEmpty()
                ? List.of()
                : codes(value, "industry", "industries");
        yield Optional.of(new Change.Capacity(industries, region, by(value, 0)));
      }
      case "wages" -> {
        value.allowOnly(List.of("kind", "by"));
        yield Optional.of(new Change.Wages(by(value, MOST_GROWTH)));
      }
      case "import-price" -> {
        value.allowOnly(List.of("kind", "by"));
        yield Optional.of(new Change.ImportPrice(by(value, MOST_GROWTH)));
      }
      case "world-price" -> {
        value.allowOnly(List.of("kind", "industry", "by"));
        yield Optional.of(
            new Change.WorldPrice(
                value.required("industry").text(),
                between(value.required("by"), LEAST_PRICE, MOST_GROWTH)));
      }
      default -> {
        unknown(
            kind,
            text,
            "exports, tariff-on-exports, imports, capacity, wages, import-price, world-price");
        yield Optional.empty();
      }
    };
  }

  private static List<String> partners(JsonValue change) {
    return codes(change, "partners", "partners");
  }

  /// A code or a list of them; empty for "all".
  private static List<String> codes(JsonValue change, String field, String what) {
    JsonValue value = change.required(field);
    if (value.isText()) {
      String text = value.text();
      return text.equals("all") ? List.of() : List.of(text);
    }
    List<String> codes = value.items().stream().map(JsonValue::text).distinct().toList();
    if (value.isList() && codes.isEmpty()) {
      value.problem(
          "an empty list", "at least one code of " + what + ", or all", "", Said.of("list.empty"));
    }
    return codes;
  }

  private static double by(JsonValue change, double most) {
    return between(change.required("by"), -1, most);
  }

  private static double between(JsonValue value, double least, double most) {
    double number = value.number();
    if (number < least || number > most) {
      value.problem(
          Double.toString(number),
          "a number from " + least + " to " + most,
          "",
          Said.of("value.between", number, least, most));
    }
    return number;
  }

  /// A scenario as such a file: read again, it is the same.
  public static String text(Scenario scenario) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", scenario.name());
    fields.put("title", new TreeMap<>(scenario.title().byLanguage()));
    fields.put("reason", new TreeMap<>(scenario.reason().byLanguage()));
    fields.put("weeks", scenario.weeks());
    Map<String, Object> recovery = new LinkedHashMap<>();
    recovery.put("kind", scenario.recovery().kind().name().toLowerCase(Locale.ROOT));
    if (scenario.recovery().kind() != Recovery.Kind.STEP) {
      recovery.put("weeks", scenario.recovery().weeks());
    }
    fields.put("recovery", recovery);
    fields.put("changes", scenario.changes().stream().map(ScenarioFile::fields).toList());
    return Yaml.text(fields);
  }

  private static Map<String, Object> fields(Change change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    switch (change) {
      case Change.Exports exports -> {
        fields.put("kind", "exports");
        fields.put("partners", someOrAll(exports.partners()));
        fields.put("by", exports.by());
        fields.put("redirected", exports.redirected());
      }
      case Change.Imports imports -> {
        fields.put("kind", "imports");
        fields.put("partners", someOrAll(imports.partners()));
        fields.put("by", imports.by());
      }
      case Change.Capacity capacity -> {
        fields.put("kind", "capacity");
        fields.put("industry", someOrAll(capacity.industries()));
        if (!capacity.region().isEmpty()) {
          fields.put("region", capacity.region());
        }
        fields.put("by", capacity.by());
      }
      case Change.Wages wages -> {
        fields.put("kind", "wages");
        fields.put("by", wages.by());
      }
      case Change.ImportPrice price -> {
        fields.put("kind", "import-price");
        fields.put("by", price.by());
      }
      case Change.WorldPrice price -> {
        fields.put("kind", "world-price");
        fields.put("industry", price.industry());
        fields.put("by", price.by());
      }
    }
    return fields;
  }

  private static Object someOrAll(List<String> codes) {
    return codes.isEmpty() ? "all" : codes;
  }
}
