package org.ayni.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.Names;
import org.ayni.economy.Source;
import org.ayni.economy.Unit;
import org.ayni.files.InputFolder;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// What `datapackage.json` says.
record PackageDescriptor(
    String name,
    Names title,
    int year,
    String currency,
    Unit unit,
    Optional<Names> licence,
    List<Source> sources,
    List<Names> caveats,
    Map<PackageResource, ResourceDescriptor> resources) {

  static final String FILE = "datapackage.json";
  static final String FORMAT = "1";

  /// Empty when it is missing or no JSON at all; a problem was then added.
  static Optional<PackageDescriptor> read(InputFolder folder, Problems problems) {
    return Json.read(folder.file(FILE), problems).map(PackageDescriptor::of);
  }

  private static PackageDescriptor of(JsonValue root) {
    JsonValue format = root.required("ayni:format");
    String version = format.text();
    if (!version.isEmpty() && !version.equals(FORMAT)) {
      format.problem(
          "'" + version + "'",
          "'" + FORMAT + "'",
          "A newer version of this program may read it.",
          Said.of("table.format", version, FORMAT));
    }
    String name = root.required("name").text();
    JsonValue unitField = root.required("ayni:unit");
    String symbol = unitField.text();
    Unit unit = new Unit(symbol.isEmpty() ? "?" : symbol);
    String currency = root.required("ayni:currency").text();
    if (!symbol.isEmpty() && !currency.isEmpty() && !unit.base().equals(currency)) {
      unitField.problem(
          "'" + symbol + "'",
          "a unit of the currency " + currency + ", such as '10^9 " + currency + "'",
          "",
          Said.of("table.unit", symbol, "10^9 " + currency));
    }
    return new PackageDescriptor(
        name,
        root.optional("ayni:title")
            .map(PackageDescriptor::names)
            .orElseGet(() -> named(root.required("title").text())),
        root.required("ayni:year").wholeNumber(1700, 2200),
        currency,
        unit,
        root.optional("ayni:licence").map(PackageDescriptor::names),
        sources(root),
        items(root, "ayni:caveats").stream().map(PackageDescriptor::names).toList(),
        resources(root, unit));
  }

  /// Whether it describes a supply-use table, not an input-output table.
  boolean isSupplyUse() {
    return resources.keySet().stream().anyMatch(PackageResource::tellsSupplyUse);
  }

  private static List<JsonValue> items(JsonValue root, String field) {
    return root.optional(field).map(JsonValue::items).orElse(List.of());
  }

  /// Those of the whole, and those that stand at one resource alone, each with the figures that are
  /// from there.
  private static List<Source> sources(JsonValue root) {
    Map<Source, Set<Source.Figures>> figures = new LinkedHashMap<>();
    items(root, "sources")
        .forEach(json -> figures.put(source(json), EnumSet.noneOf(Source.Figures.class)));
    for (JsonValue resource : items(root, "resources")) {
      Optional<Source.Figures> held =
          resource
              .optional("name")
              .map(JsonValue::text)
              .flatMap(PackageResource::named)
              .flatMap(PackageResource::figures);
      for (JsonValue json : items(resource, "sources")) {
        Set<Source.Figures> told =
            figures.computeIfAbsent(source(json), _ -> EnumSet.noneOf(Source.Figures.class));
        held.ifPresent(told::add);
      }
    }
    return figures.entrySet().stream()
        .map(one -> new Source(one.getKey().title(), one.getKey().path(), one.getValue()))
        .toList();
  }

  private static Source source(JsonValue json) {
    return new Source(
        json.required("title").text(), json.optional("path").map(JsonValue::text).orElse(""));
  }

  private static Names named(String text) {
    return Names.of(text.isEmpty() ? "?" : text);
  }

  /// `{ "en": …, "es": … }`, or one text for all languages.
  static Names names(JsonValue json) {
    if (json.isText()) {
      return named(json.text());
    }
    Map<String, String> byLanguage = new HashMap<>();
    json.fields().forEach((language, text) -> byLanguage.put(language, text.text()));
    if (byLanguage.isEmpty()) {
      json.problem(
          "a text in no language",
          "at least one, by its code such as 'en'",
          "",
          Said.of("table.language"));
      return Names.of("?");
    }
    return new Names(byLanguage);
  }

  private static Map<PackageResource, ResourceDescriptor> resources(JsonValue root, Unit unit) {
    Map<PackageResource, ResourceDescriptor> resources = new EnumMap<>(PackageResource.class);
    Set<PackageResource> named = EnumSet.noneOf(PackageResource.class);
    List<JsonValue> unknown = new ArrayList<>();
    // Asked for once: each asking tells that it is missing.
    JsonValue list = root.required("resources");
    for (JsonValue json : list.items()) {
      JsonValue nameField = json.required("name");
      Optional<PackageResource> resource = PackageResource.named(nameField.text());
      if (resource.isEmpty()) {
        unknown.add(nameField);
      } else if (!named.add(resource.get())) {
        nameField.problem(
            "two resources have this name", "each name once", "", Said.of("table.names-twice"));
      } else {
        resource(json, unit).ifPresent(found -> resources.put(resource.get(), found));
      }
    }
    boolean supplyUse = named.stream().anyMatch(PackageResource::tellsSupplyUse);
    if (supplyUse && named.contains(PackageResource.FLOWS)) {
      list.problem(
          "a supply-use table and an input-output table",
          "one of them in each folder",
          "Take 'supply' and 'use' into a folder of their own.",
          Said.of("table.two-kinds"));
    }
    reportMisspelt(unknown, named);
    for (PackageResource resource : PackageResource.values()) {
      if (resource.requiredIn(supplyUse) && !named.contains(resource)) {
        list.problem(
            "no resource '" + resource.resourceName() + "'",
            "one with its path",
            "Every economy needs it; see docs/economy-format.md.",
            Said.of("table.no-resource", resource.resourceName()));
      }
    }
    return resources;
  }

  /// A package may hold other tables of its own; but one that is nearly called like one of ours and
  /// is not there otherwise was surely meant.
  private static void reportMisspelt(List<JsonValue> unknown, Set<PackageResource> present) {
    List<String> absent =
        PackageResource.allNames().stream()
            .filter(name -> !present.contains(PackageResource.named(name).orElseThrow()))
            .toList();
    for (JsonValue nameField : unknown) {
      Nearest.to(nameField.text(), absent)
          .ifPresent(near ->
              nameField.problem(
                  "'" + nameField.text() + "'",
                  "a known name",
                  "Maybe '" + near + "' is meant.",
                  Said.of("table.did-you-mean", nameField.text(), near)));
    }
  }

  private static Optional<ResourceDescriptor> resource(JsonValue json, Unit unit) {
    JsonValue pathField = json.required("path");
    String path = pathField.text();
    if (path.isEmpty()) {
      return Optional.empty();
    }
    if (!InputFolder.isInside(path)) {
      pathField.problem(
          "'" + path + "'",
          "the path of a file inside this folder, with /",
          "",
          Said.of("table.path", path));
      return Optional.empty();
    }
    Map<String, FieldDescriptor> fields = new LinkedHashMap<>();
    json.optional("schema")
        .map(schema -> schema.required("fields").items())
        .orElse(List.of())
        .forEach(fieldJson -> {
          FieldDescriptor field = field(fieldJson, unit);
          if (fields.putIfAbsent(field.name(), field) != null) {
            fieldJson.problem(
                "two fields of name '" + field.name() + "'",
                "each once",
                "",
                Said.of("table.again", field.name()));
          }
        });
    return Optional.of(new ResourceDescriptor(path, fields, json));
  }

  private static FieldDescriptor field(JsonValue json, Unit unit) {
    String name = json.required("name").text();
    Optional<String> symbol = json.optional("unit").map(JsonValue::text).filter(s -> !s.isEmpty());
    return new FieldDescriptor(
        name,
        symbol.map(Unit::new).orElse(unit),
        symbol.isPresent(),
        json.optional("ayni:names").map(PackageDescriptor::names).orElseGet(() -> named(name)),
        json);
  }
}
