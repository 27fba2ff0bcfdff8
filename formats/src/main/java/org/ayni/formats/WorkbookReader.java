package org.ayni.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.EconomyPackage;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvOutput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFolder;
import org.ayni.files.Json;
import org.ayni.files.Nearest;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads an economy from the sheets of a workbook: those of [an economy on
/// disk](../../../../../../../docs/economy-format.md), one a table, and instead of
/// `datapackage.json` two sheets, `economy` (`key`, `value`, `value_es` …) and `accounts` (`table`,
/// `code`, `kind`, `unit`, `region`, `name_en` …). Without a sheet `output`, output is what is
/// used.
public final class WorkbookReader {

  static final String ECONOMY = "economy";
  static final String ACCOUNTS = "accounts";
  private static final String CSV = ".csv";

  private final InputFolder sheets;
  private final Problems problems = new Problems();
  private final ObjectNode description = Json.object();

  /// Sources of one sheet.
  private final Map<PackageResource, List<ObjectNode>> told = new EnumMap<>(PackageResource.class);

  private WorkbookReader(InputFolder sheets) {
    this.sheets = sheets;
  }

  /// @param name as it is called in messages
  /// @param files sheets as CSV, by name: `flows.csv`
  /// @throws BadInputException with all that is wrong with it
  public static EconomyPackage read(String name, Map<String, byte[]> files) {
    WorkbookReader reading = new WorkbookReader(InputFolder.ofFiles(name, files));
    return reading.finish(reading.folder(name, files), isSupplyUse(files));
  }

  /// Everything that is wrong with it, its figures too.
  static Problems check(String name, Map<String, byte[]> files) {
    WorkbookReader reading = new WorkbookReader(InputFolder.ofFiles(name, files));
    reading.tell(EconomyCheck.find(reading.folder(name, files)));
    return reading.problems;
  }

  private static boolean isSupplyUse(Map<String, byte[]> files) {
    return Arrays.stream(PackageResource.values())
        .filter(PackageResource::tellsSupplyUse)
        .anyMatch(resource -> files.containsKey(resource.resourceName() + CSV));
  }

  /// The sheets as a folder, with the description made of two of them.
  private InputFolder folder(String name, Map<String, byte[]> files) {
    economy();
    Map<String, List<ObjectNode>> accounts = accounts();
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    if (!isSupplyUse(files) && !files.containsKey(PackageResource.OUTPUT.resourceName() + CSV)) {
      all.put(PackageResource.OUTPUT.resourceName() + CSV, output());
      description.withArray("ayni:caveats").add(Json.object().put("en", "Output is what is used."));
    }
    resources(all, accounts);
    all.put(PackageDescriptor.FILE, Json.text(description).getBytes(StandardCharsets.UTF_8));
    return InputFolder.ofFiles(name, all);
  }

  /// Problems of `economy` and `accounts` are told with their rows; what the description made of
  /// them says again is left out.
  private EconomyPackage finish(InputFolder folder, boolean supplyUse) {
    Problems found = new Problems();
    Optional<PackageDescriptor> descriptor = PackageDescriptor.read(folder, found);
    Optional<? extends EconomyPackage> economy = Optional.empty();
    if (descriptor.isPresent()) {
      economy =
          supplyUse
              ? SupplyUseReader.read(folder, descriptor.get(), found)
                  .map(SupplyUseReader.Result::economy)
              : EconomyReader.read(folder, descriptor.get(), found)
                  .map(EconomyReader.Result::economy);
    }
    tell(found);
    problems.throwIfAny();
    return economy.orElseThrow();
  }

  private void tell(Problems found) {
    boolean nothingTold = problems.isEmpty();
    for (Problem problem : found.toList()) {
      boolean described = problem.file().equals(PackageDescriptor.FILE);
      if (!described || nothingTold) {
        problems.add(
            described
                ? Problem.ofFile(
                    ECONOMY + CSV + ", " + ACCOUNTS + CSV,
                    problem.found(),
                    problem.expected(),
                    problem.advice(),
                    problem.said())
                : problem);
      }
    }
  }

  private Optional<CsvInput> open(String sheet, String... columns) {
    return CsvInput.open(sheets.file(sheet + CSV), problems).filter(csv -> csv.require(columns));
  }

  private void economy() {
    description.put("ayni:format", PackageDescriptor.FORMAT);
    Map<String, Integer> lines = new LinkedHashMap<>();
    Optional<CsvInput> csv = open(ECONOMY, "key", "value");
    csv.ifPresent(input -> {
      NamesColumns languages = NamesColumns.in(input, "value");
      input.forEachRow(row -> {
        String key = row.textOrBlank("key");
        if (key.isEmpty() || key.startsWith("#")) {
          return;
        }
        if (lines.put(key, row.line()) != null
            && !List.of("source", "source-address", "source-of", "caveat").contains(key)) {
          row.problem("key", "'" + key + "' again", "each once", "", Said.of("table.again", key));
        }
        entry(row, key, row.textOrBlank("value"), languages);
      });
      for (String key : List.of("name", "title", "year", "currency", "unit")) {
        if (!lines.containsKey(key)) {
          problems.add(
              Problem.ofFile(
                  input.fileName(),
                  "no row '" + key + "'",
                  "name, title, year, currency, unit",
                  "",
                  Said.of("workbook.row", key)));
        }
      }
    });
  }

  private void entry(CsvRow row, String key, String value, NamesColumns languages) {
    switch (key) {
      case "name" -> description.put("name", required(row, value));
      case "currency" -> description.put("ayni:currency", required(row, value));
      case "unit" -> description.put("ayni:unit", required(row, value));
      case "licence" -> {
        if (!value.isEmpty()) {
          description.set("ayni:licence", names(row, value, languages));
        }
      }
      case "year" -> year(row, value);
      case "title" -> {
        description.put("title", required(row, value));
        description.set("ayni:title", names(row, value, languages));
      }
      case "source" ->
          description.withArray("sources").addObject().put("title", required(row, value));
      case "source-address" -> {
        ArrayNode sources = description.withArray("sources");
        if (sources.isEmpty()) {
          row.problem(
              "key",
              "an address before its source",
              "source, then source-address",
              "",
              Said.of("workbook.address"));
        } else {
          ((ObjectNode) sources.get(sources.size() - 1)).put("path", required(row, value));
        }
      }
      case "source-of" -> sourceOf(row, value);
      case "caveat" -> description.withArray("ayni:caveats").add(names(row, value, languages));
      default ->
          row.problem(
              "key",
              "'" + key + "'",
              "name, title, year, currency, unit, licence, source, source-address, source-of, caveat",
              "",
              Said.of(
                  "table.choice",
                  key,
                  "name, title, year, currency, unit, licence, source, source-address, source-of, caveat"));
    }
  }

  /// Which sheet the last source told of is the source of.
  private void sourceOf(CsvRow row, String sheet) {
    ArrayNode sources = description.withArray("sources");
    Optional<PackageResource> resource = PackageResource.named(sheet);
    if (sources.isEmpty()) {
      row.problem(
          "key", "a sheet before its source", "source, then source-of", "", Said.of("workbook.of"));
    } else if (resource.isEmpty()) {
      String known = String.join(", ", PackageResource.allNames());
      row.problem(
          "value",
          "no sheet '" + sheet + "'",
          "one of " + known,
          Nearest.advice(sheet, PackageResource.allNames()),
          Said.of("value.unknown", sheet, known));
    } else {
      told.computeIfAbsent(resource.get(), _ -> new ArrayList<>())
          .add((ObjectNode) sources.get(sources.size() - 1));
    }
  }

  private void year(CsvRow row, String value) {
    if (value.matches("[0-9]{4}")) {
      description.put("ayni:year", Integer.parseInt(value));
    } else {
      row.problem(
          "value", "'" + value + "'", "a year such as 2019", "", Said.of("table.year", value));
    }
  }

  private static String required(CsvRow row, String value) {
    if (value.isEmpty()) {
      row.problem("value", "an empty cell", "a text", "", Said.of("table.blank"));
    }
    return value.isEmpty() ? "?" : value;
  }

  private static ObjectNode names(CsvRow row, String english, NamesColumns languages) {
    ObjectNode names = Json.object();
    languages.read(row, english.isEmpty() ? "?" : english).byLanguage().forEach(names::put);
    if (!english.isEmpty()) {
      names.put("en", english);
    }
    return names;
  }

  /// Fields by table.
  private Map<String, List<ObjectNode>> accounts() {
    Map<String, List<ObjectNode>> fields = new LinkedHashMap<>();
    open(ACCOUNTS, "table", "code")
        .ifPresent(csv -> {
          NamesColumns names = NamesColumns.in(csv, "name");
          csv.forEachRow(row -> {
            String table = row.textOrBlank("table");
            String code = row.text("code", "the heading of a column");
            if (table.startsWith("#")) {
              return;
            }
            Optional<PackageResource> resource = PackageResource.named(table);
            if (resource.isEmpty() || !resource.get().holdsAccounts()) {
              row.problem(
                  "table",
                  "'" + table + "'",
                  "final-uses, primary-inputs, satellites or valuation",
                  "",
                  Said.of(
                      "table.choice", table, "final-uses, primary-inputs, satellites, valuation"));
              return;
            }
            ObjectNode field =
                Json.object().put("name", code.isEmpty() ? "?" : code).put("type", "number");
            putUnlessBlank(field, "ayni:kind", row.textOrBlank("kind"));
            putUnlessBlank(field, "unit", row.textOrBlank("unit"));
            putUnlessBlank(field, "ayni:region", row.textOrBlank("region"));
            ObjectNode called = Json.object();
            names.read(row, code.isEmpty() ? "?" : code).byLanguage().forEach(called::put);
            field.set("ayni:names", called);
            needs(row, resource.get(), field);
            fields.computeIfAbsent(table, t -> new ArrayList<>()).add(field);
          });
        });
    return fields;
  }

  private static void needs(CsvRow row, PackageResource resource, ObjectNode field) {
    if (resource == PackageResource.SATELLITES && !field.has("unit")) {
      row.problem(
          "unit",
          "an empty cell",
          "the unit of a satellite, such as jobs",
          "",
          Said.of("table.blank"));
      field.put("unit", "?");
    }
    if (resource != PackageResource.SATELLITES && !field.has("ayni:kind")) {
      row.problem(
          "kind",
          "an empty cell",
          "what it is, such as consumption or compensation",
          "",
          Said.of("table.blank"));
    }
  }

  private static void putUnlessBlank(ObjectNode field, String key, String text) {
    if (!text.isEmpty()) {
      field.put(key, text);
    }
  }

  private void resources(Map<String, byte[]> files, Map<String, List<ObjectNode>> accounts) {
    ArrayNode resources = description.withArray("resources");
    for (PackageResource resource : PackageResource.values()) {
      String file = resource.resourceName() + CSV;
      if (files.containsKey(file)) {
        ObjectNode json =
            resources.addObject().put("name", resource.resourceName()).put("path", file);
        for (ObjectNode source : told.getOrDefault(resource, List.of())) {
          json.withArray("sources").add(source.deepCopy());
        }
        if (resource.holdsAccounts()) {
          ArrayNode fields = json.putObject("schema").putArray("fields");
          fields.addObject().put("name", "code").put("type", "string");
          accounts.getOrDefault(resource.resourceName(), List.of()).forEach(fields::add);
        }
      }
    }
  }

  /// Rows of flows and final uses added up; cells that are no numbers are told when they are read.
  private byte[] output() {
    Map<String, Double> used = new LinkedHashMap<>();
    for (PackageResource resource : List.of(PackageResource.FLOWS, PackageResource.FINAL_USES)) {
      String file = resource.resourceName() + CSV;
      if (sheets.holds(file)) {
        CsvInput.open(sheets.file(file), new Problems())
            .filter(csv -> csv.has("code"))
            .ifPresent(csv ->
                csv.forEachRow(row -> {
                  double sum = 0;
                  for (String column : csv.columns()) {
                    double value = Numbers.parse(row.textOrBlank(column));
                    sum += column.equals("code") || Double.isNaN(value) ? 0 : value;
                  }
                  String code = row.textOrBlank("code");
                  if (!code.isEmpty()) {
                    used.merge(code, sum, Double::sum);
                  }
                }));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvOutput csv = CsvOutput.to(out, "code", "output")) {
      used.forEach((code, sum) -> csv.add(code).add(sum).endRow());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
