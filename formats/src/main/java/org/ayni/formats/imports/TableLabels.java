package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Nearest;
import org.ayni.files.Problems;

/// What the labels of a matrix mean whose publisher has no layout of its own: `ayni-labels/1`, see
/// docs/import.md.
///
/// @param files of the table, in the order they are read; the first sets the industries
/// @param region what stands between region and sector in an industry's label; empty for a table of
///   one territory
/// @param industries code by label; a label that is not in it is its own code
/// @param columns meaning by label; one that ends in `*` stands for all regions, in its place,
///   where neither the whole label nor a longer beginning is known
/// @param rows likewise, by file
/// @param capital share of final use that is capital formation, by sector
/// @param rest whether output less what is bought and stated is value added
record TableLabels(
    String title,
    String source,
    String caveat,
    List<String> files,
    String region,
    Map<String, String> industries,
    Set<String> storable,
    Map<String, JsonValue> columns,
    Map<String, Map<String, JsonValue>> rows,
    Map<String, Double> capital,
    boolean rest) {

  static final String FORMAT = "ayni-labels/1";
  private static final List<String> FIELDS =
      List.of(
          "format",
          "title",
          "source",
          "caveat",
          "files",
          "region",
          "industries",
          "storable",
          "columns",
          "rows",
          "capital",
          "valueAdded");
  private static final String ALL = "*";
  private static final String KIND = "kind";

  TableLabels {
    files = List.copyOf(files);
    industries = Map.copyOf(industries);
    storable = Set.copyOf(storable);
    columns = Map.copyOf(columns);
    rows = Map.copyOf(rows);
    capital = Map.copyOf(capital);
  }

  /// @throws BadInputException with everything that is wrong
  static TableLabels read(InputFile file) {
    Problems problems = new Problems();
    Optional<TableLabels> labels = Json.read(file, problems).map(TableLabels::of);
    problems.throwIfAny();
    return labels.orElseThrow();
  }

  private static TableLabels of(JsonValue root) {
    root.allowOnly(FIELDS);
    JsonValue format = root.required("format");
    if (!format.text().equals(FORMAT)) {
      format.problem("another format", "'" + FORMAT + "'", "");
    }
    Map<String, String> industries = new LinkedHashMap<>();
    fields(root, "industries").forEach((label, value) -> industries.put(label, value.text()));
    Map<String, Double> capital = new LinkedHashMap<>();
    fields(root, "capital")
        .forEach((sector, value) -> {
          double share = value.number();
          if (!(share >= 0 && share <= 1)) {
            value.problem(String.valueOf(share), "a share from 0 to 1", "");
          }
          capital.put(sector, share);
        });
    Map<String, JsonValue> columns = fields(root, "columns");
    columns.values().forEach(account -> check(account, FinalUse.Kind.values()));
    Map<String, Map<String, JsonValue>> rows = new LinkedHashMap<>();
    fields(root, "rows")
        .forEach((file, accounts) -> {
          accounts.fields().values().forEach(account -> check(account, PrimaryInput.Kind.values()));
          rows.put(file, accounts.fields());
        });
    Optional<JsonValue> valueAdded = root.optional("valueAdded");
    if (valueAdded.isPresent() && !valueAdded.get().text().equals("rest")) {
      valueAdded.get().problem("'" + valueAdded.get().text() + "'", "'rest', or nothing", "");
    }
    return new TableLabels(
        root.required("title").text(),
        root.required("source").text(),
        root.optional("caveat").map(JsonValue::text).orElse(""),
        root.required("files").items().stream().map(JsonValue::text).toList(),
        root.optional("region").map(JsonValue::text).orElse(""),
        industries,
        new LinkedHashSet<>(
            root.optional("storable")
                .map(list -> list.items().stream().map(JsonValue::text).toList())
                .orElse(List.of())),
        columns,
        rows,
        capital,
        valueAdded.isPresent());
  }

  private static Map<String, JsonValue> fields(JsonValue root, String name) {
    return root.optional(name).map(JsonValue::fields).orElse(Map.of());
  }

  /// @param here kinds of accounts there are here: of a column uses, of a row inputs
  private static void check(JsonValue account, Enum<?>[] here) {
    account.allowOnly(List.of(KIND, "code", "unit"));
    String kind = account.required(KIND).text();
    List<String> known = new ArrayList<>(List.of("output", "nothing", "satellite"));
    Arrays.stream(here).map(TableLabels::code).forEach(known::add);
    if (!known.contains(kind)) {
      account.problem("'" + kind + "'", String.join(", ", known), Nearest.advice(kind, known));
    }
    if (kind.equals("satellite")) {
      account.required("unit");
    }
  }

  private static <E extends Enum<E>> Optional<E> word(String text, E[] values) {
    return Arrays.stream(values).filter(v -> code(v).equals(text)).findFirst();
  }

  private static String code(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The layout of one of the files.
  MatrixLayout layout(String file) {
    return new OfFile(rows.getOrDefault(file, Map.of()));
  }

  private final class OfFile implements MatrixLayout {
    private final Map<String, JsonValue> accounts;

    OfFile(Map<String, JsonValue> accounts) {
      this.accounts = accounts;
    }

    @Override
    public int labelColumns() {
      return 1;
    }

    @Override
    public int labelRows() {
      return 1;
    }

    @Override
    public boolean endsHeader(TextRows.Row row) {
      return row.isBlank(0) && !row.isBlank(1);
    }

    @Override
    public Meaning column(List<String> labels) {
      return meaning(columns, labels.getFirst(), true);
    }

    @Override
    public Meaning row(List<String> labels) {
      return meaning(accounts, labels.getFirst(), false);
    }
  }

  /// By the label itself, else by the longest beginning that stands for it.
  private Meaning meaning(Map<String, JsonValue> accounts, String label, boolean column) {
    if (accounts.containsKey(label)) {
      return account(accounts.get(label), label, "", column);
    }
    return accounts.keySet().stream()
        .filter(known -> known.endsWith(ALL) && label.startsWith(start(known)))
        .max(Comparator.comparingInt(String::length))
        .map(known ->
            account(accounts.get(known), label, label.substring(start(known).length()), column))
        .orElseGet(() -> industry(label));
  }

  private static String start(String known) {
    return known.substring(0, known.length() - ALL.length());
  }

  /// @param of region; empty for none
  /// @param column whether it is one of a column, so that imports are a use and no input
  private static Meaning account(JsonValue account, String label, String of, boolean column) {
    String kind = account.required(KIND).text();
    String name = account.optional("code").map(JsonValue::text).orElse(label);
    if (kind.equals("output")) {
      return new Meaning.OfOutput();
    }
    if (kind.equals("satellite")) {
      return Labels.satellite(name, new Unit(account.required("unit").text()));
    }
    Optional<FinalUse.Kind> use = column ? word(kind, FinalUse.Kind.values()) : Optional.empty();
    if (use.isPresent()) {
      return of.isEmpty()
          ? new Meaning.OfFinalUse(new FinalUse(Labels.slug(name), Names.of(label), use.get()))
          : Labels.finalUse(of, kind, use.get());
    }
    return word(kind, PrimaryInput.Kind.values())
        .<Meaning>map(found -> Labels.primaryInput(Labels.slug(name), label, found))
        .orElseGet(Meaning.Nothing::new);
  }

  private Meaning industry(String label) {
    String code = industries.getOrDefault(label, label);
    if (region.isEmpty()) {
      return new Meaning.OfIndustry(new Industry(code, Names.of(label), storable.contains(code)));
    }
    String[] parts = code.split(Pattern.quote(region), 2);
    if (parts.length < 2) {
      return new Meaning.Unknown(
          "'" + label + "'", "an industry such as REGION" + region + "SECTOR, or a known account");
    }
    return new Meaning.OfIndustry(
        new Industry(
            parts[0] + "." + parts[1],
            Names.of(parts[0] + ": " + industries.getOrDefault(parts[1], parts[1])),
            storable.contains(parts[1]),
            parts[0]));
  }

  /// Sector of an industry, by which `capital` knows it.
  String sector(Industry industry) {
    return region.isEmpty()
        ? industry.code()
        : industry.code().substring(industry.region().length() + 1);
  }
}
