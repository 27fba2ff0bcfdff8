package org.ayni.formats;

import java.util.List;
import java.util.TreeMap;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.files.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `datapackage.json` of an economy. Keys stand in a fixed order; own keys of this form begin
/// with `ayni:`.
final class PackageDescription {

  private static final String SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json";
  private static final int LARGE = 500;

  private final Economy economy;
  private final EconomyTable table;

  private PackageDescription(Economy economy) {
    this.economy = economy;
    this.table = economy.table();
  }

  /// Whether any industry says in which region it lies.
  static boolean isRegional(EconomyTable table) {
    return table.industries().stream().anyMatch(industry -> !industry.region().isEmpty());
  }

  /// Flows of so many industries are written as a gzipped list: nobody reads them as a matrix.
  static boolean isLarge(EconomyTable table) {
    return table.size() > LARGE;
  }

  /// The file of a resource, inside the package.
  static String path(EconomyTable table, PackageResource resource) {
    boolean zipped = resource == PackageResource.FLOWS && isLarge(table);
    return resource.resourceName() + (zipped ? ".csv.gz" : ".csv");
  }

  static ObjectNode of(Economy economy) {
    return new PackageDescription(economy).document();
  }

  private ObjectNode document() {
    ObjectNode root = Json.object();
    root.put("$schema", SCHEMA);
    root.put("ayni:format", PackageDescriptor.FORMAT);
    root.put("name", economy.name());
    root.put("title", economy.title().in("en"));
    root.set("ayni:title", names(economy.title()));
    root.put("ayni:year", economy.year());
    root.put("ayni:currency", economy.currency());
    root.put("ayni:unit", table.unit().symbol());
    if (!economy.licence().isBlank()) {
      root.put("ayni:licence", economy.licence());
    }
    if (!economy.sources().isEmpty()) {
      ArrayNode sources = root.putArray("sources");
      economy
          .sources()
          .forEach(source -> {
            ObjectNode json = sources.addObject().put("title", source.title());
            if (!source.path().isBlank()) {
              json.put("path", source.path());
            }
          });
    }
    if (!economy.caveats().isEmpty()) {
      ArrayNode caveats = root.putArray("ayni:caveats");
      economy.caveats().forEach(caveat -> caveats.add(names(caveat)));
    }
    resources(root.putArray("resources"));
    return root;
  }

  private void resources(ArrayNode resources) {
    ArrayNode industries = fields(resources, PackageResource.INDUSTRIES);
    string(industries, "code");
    if (isRegional(table)) {
      string(industries, "region");
    }
    industries.addObject().put("name", "storable").put("type", "boolean");
    strings(
        industries,
        NamesColumns.of("name", table.industries().stream().map(Industry::names).toList()));

    ArrayNode flows = fields(resources, PackageResource.FLOWS, path(table, PackageResource.FLOWS));
    if (isLarge(table)) {
      string(flows, "from");
      string(flows, "to");
      number(flows, "value", table.unit());
    } else {
      string(flows, "code");
      table.industries().forEach(industry -> number(flows, industry.code(), table.unit()));
    }

    ArrayNode output = fields(resources, PackageResource.OUTPUT);
    string(output, "code");
    number(output, "output", table.unit());

    ArrayNode uses = fields(resources, PackageResource.FINAL_USES);
    string(uses, "code");
    for (FinalUse use : table.finalUses()) {
      ObjectNode json = account(uses, use.code(), use.names(), table.unit());
      json.put("ayni:kind", AccountsReader.word(use.kind()));
      if (!use.region().isEmpty()) {
        json.put("ayni:region", use.region());
      }
    }
    ArrayNode inputs = fields(resources, PackageResource.PRIMARY_INPUTS);
    string(inputs, "code");
    for (PrimaryInput input : table.primaryInputs()) {
      account(inputs, input.code(), input.names(), table.unit())
          .put("ayni:kind", AccountsReader.word(input.kind()));
    }
    if (!table.satellites().isEmpty()) {
      ArrayNode satellites = fields(resources, PackageResource.SATELLITES);
      string(satellites, "code");
      for (Satellite satellite : table.satellites()) {
        account(satellites, satellite.code(), satellite.names(), satellite.unit());
      }
    }
    beyondTheTable(resources);
  }

  private void beyondTheTable(ArrayNode resources) {
    if (!economy.partners().isEmpty()) {
      ArrayNode partners = fields(resources, PackageResource.PARTNERS);
      string(partners, "code");
      plainNumbers(partners, "exports", "imports");
      string(partners, "unit");
      partners.addObject().put("name", "year").put("type", "integer");
      strings(
          partners,
          NamesColumns.of(
              "name",
              economy.partners().stream().map(PartnerTrade::partner).map(p -> p.names()).toList()));
      ArrayNode purchases = fields(resources, PackageResource.PURCHASES);
      string(purchases, "partner");
      string(purchases, "industry");
      plainNumbers(purchases, "value");
      string(purchases, "unit");
      purchases.addObject().put("name", "year").put("type", "integer");
      string(purchases, "rate");
    }
    if (!economy.needs().isEmpty()) {
      ArrayNode names = fields(resources, PackageResource.NEED_NAMES);
      string(names, "code");
      strings(names, NamesColumns.of("name", economy.needs().stream().map(Need::names).toList()));
      strings(
          names, NamesColumns.of("text", economy.needs().stream().map(Need::description).toList()));
      ArrayNode needs = fields(resources, PackageResource.NEEDS);
      string(needs, "need");
      string(needs, "industry");
      plainNumbers(needs, "share");
    }
    if (!economy.assumptions().isEmpty()) {
      ArrayNode assumptions = fields(resources, PackageResource.ASSUMPTIONS);
      string(assumptions, "code");
      plainNumbers(assumptions, "value");
      string(assumptions, "unit");
      strings(
          assumptions,
          NamesColumns.of("text", economy.assumptions().stream().map(Assumption::text).toList()));
    }
  }

  private static ArrayNode fields(ArrayNode resources, PackageResource resource) {
    return fields(resources, resource, resource.resourceName() + ".csv");
  }

  private static ArrayNode fields(ArrayNode resources, PackageResource resource, String path) {
    ObjectNode json = resources.addObject();
    json.put("name", resource.resourceName());
    json.put("path", path);
    json.put("type", "table");
    json.put("format", "csv");
    json.put("mediatype", "text/csv");
    json.put("encoding", "utf-8");
    return json.putObject("schema").putArray("fields");
  }

  private static void string(ArrayNode fields, String name) {
    fields.addObject().put("name", name).put("type", "string");
  }

  private static void strings(ArrayNode fields, NamesColumns names) {
    names.columns().forEach(column -> string(fields, column));
  }

  private static void number(ArrayNode fields, String name, Unit unit) {
    fields.addObject().put("name", name).put("type", "number").put("unit", unit.symbol());
  }

  /// Numbers whose unit stands in another column or that have none.
  private static void plainNumbers(ArrayNode fields, String... names) {
    for (String name : List.of(names)) {
      fields.addObject().put("name", name).put("type", "number");
    }
  }

  private static ObjectNode account(ArrayNode fields, String code, Names names, Unit unit) {
    ObjectNode json = fields.addObject();
    json.put("name", code).put("type", "number").put("unit", unit.symbol());
    json.set("ayni:names", names(names));
    return json;
  }

  private static ObjectNode names(Names names) {
    ObjectNode json = Json.object();
    new TreeMap<>(names.byLanguage()).forEach(json::put);
    return json;
  }
}
