package org.ayni.formats;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.Source;
import org.ayni.economy.SupplyUseEconomy;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.economy.ValuationLayer;
import org.ayni.files.Json;
import org.ayni.kernel.matrix.SparseMatrix;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `datapackage.json` of an economy. Keys stand in a fixed order; own keys of this form begin
/// with `ayni:`.
final class PackageDescription {

  private static final String SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json";

  private final EconomyPackage economy;
  private final Unit unit;

  private PackageDescription(EconomyPackage economy) {
    this.economy = economy;
    this.unit = economy.unit();
  }

  /// Whether any product says from which region it comes.
  static boolean isRegional(List<Product> products) {
    return products.stream().anyMatch(product -> !product.region().isEmpty());
  }

  static ObjectNode of(EconomyPackage economy) {
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
    root.put("ayni:unit", unit.symbol());
    economy.licence().ifPresent(licence -> root.set("ayni:licence", names(licence)));
    if (!economy.sources().isEmpty()) {
      sources(root, economy.sources());
    }
    if (!economy.caveats().isEmpty()) {
      ArrayNode caveats = root.putArray("ayni:caveats");
      economy.caveats().forEach(caveat -> caveats.add(names(caveat)));
    }
    ArrayNode resources = root.putArray("resources");
    switch (economy) {
      case Economy whole -> {
        inputOutput(resources, whole.table());
        beyondTheTable(resources, whole);
      }
      case SupplyUseEconomy whole -> supplyUse(resources, whole.table());
    }
    resources.forEach(resource -> sourcesOf((ObjectNode) resource));
    return root;
  }

  /// Sources of which it is known what they tell stand at the resources that hold it, too.
  private void sourcesOf(ObjectNode resource) {
    Optional<Source.Figures> held =
        PackageResource.named(resource.path("name").asString()).flatMap(PackageResource::figures);
    List<Source> told =
        economy.sources().stream()
            .filter(source -> held.filter(source.figures()::contains).isPresent())
            .toList();
    if (!told.isEmpty()) {
      sources(resource, told);
    }
  }

  private static void sources(ObjectNode json, List<Source> all) {
    ArrayNode sources = json.putArray("sources");
    for (Source source : all) {
      ObjectNode one = sources.addObject().put("title", source.title());
      if (!source.path().isBlank()) {
        one.put("path", source.path());
      }
    }
  }

  private void inputOutput(ArrayNode resources, EconomyTable table) {
    List<Industry> industries = table.industries();
    industries(resources, industries);
    matrix(resources, PackageResource.FLOWS, table.flows(), industries, List.of("from", "to"));

    ArrayNode output = fields(resources, PackageResource.OUTPUT);
    string(output, "code");
    number(output, "output", unit);

    finalUses(resources, table.finalUses());
    primaryInputs(resources, table.primaryInputs());
    satellites(resources, table.satellites());
  }

  private void supplyUse(ArrayNode resources, SupplyUseTable table) {
    List<Product> products = table.products();
    ArrayNode fields = fields(resources, PackageResource.PRODUCTS);
    string(fields, "code");
    if (isRegional(products)) {
      string(fields, "region");
    }
    strings(fields, NamesColumns.of("name", products.stream().map(Product::names).toList()));
    industries(resources, table.industries());
    List<String> names = List.of("product", "industry");
    matrix(resources, PackageResource.SUPPLY, table.supply(), table.industries(), names);
    matrix(resources, PackageResource.USE, table.use(), table.industries(), names);
    finalUses(resources, table.finalUses());
    if (!table.valuation().isEmpty()) {
      ArrayNode layers = fields(resources, PackageResource.VALUATION);
      string(layers, "code");
      for (ValuationLayer layer : table.valuation()) {
        account(layers, layer.code(), layer.names(), unit)
            .put("ayni:kind", AccountsReader.word(layer.kind()));
      }
    }
    primaryInputs(resources, table.primaryInputs());
    satellites(resources, table.satellites());
  }

  private static void industries(ArrayNode resources, List<Industry> industries) {
    ArrayNode fields = fields(resources, PackageResource.INDUSTRIES);
    string(fields, "code");
    if (industries.stream().anyMatch(industry -> !industry.region().isEmpty())) {
      string(fields, "region");
    }
    fields.addObject().put("name", "storable").put("type", "boolean");
    strings(fields, NamesColumns.of("name", industries.stream().map(Industry::names).toList()));
  }

  private void matrix(
      ArrayNode resources,
      PackageResource resource,
      SparseMatrix matrix,
      List<Industry> columns,
      List<String> names) {
    ArrayNode fields = fields(resources, resource, PackageTables.path(resource, matrix));
    if (PackageTables.isLarge(matrix)) {
      names.forEach(name -> string(fields, name));
      number(fields, "value", unit);
    } else {
      string(fields, "code");
      columns.forEach(industry -> number(fields, industry.code(), unit));
    }
  }

  private void finalUses(ArrayNode resources, List<FinalUse> finalUses) {
    ArrayNode uses = fields(resources, PackageResource.FINAL_USES);
    string(uses, "code");
    for (FinalUse use : finalUses) {
      ObjectNode json = account(uses, use.code(), use.names(), unit);
      json.put("ayni:kind", AccountsReader.word(use.kind()));
      if (!use.region().isEmpty()) {
        json.put("ayni:region", use.region());
      }
    }
  }

  private void primaryInputs(ArrayNode resources, List<PrimaryInput> primaryInputs) {
    ArrayNode inputs = fields(resources, PackageResource.PRIMARY_INPUTS);
    string(inputs, "code");
    for (PrimaryInput input : primaryInputs) {
      account(inputs, input.code(), input.names(), unit)
          .put("ayni:kind", AccountsReader.word(input.kind()));
    }
  }

  private static void satellites(ArrayNode resources, List<Satellite> all) {
    if (!all.isEmpty()) {
      ArrayNode satellites = fields(resources, PackageResource.SATELLITES);
      string(satellites, "code");
      for (Satellite satellite : all) {
        account(satellites, satellite.code(), satellite.names(), satellite.unit());
      }
    }
  }

  private static void beyondTheTable(ArrayNode resources, Economy economy) {
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
