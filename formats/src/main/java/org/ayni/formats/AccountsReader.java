package org.ayni.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.economy.ValuationLayer;
import org.ayni.files.CsvInput;
import org.ayni.files.JsonValue;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Reads `output`, `final-uses`, `valuation`, `primary-inputs` and `satellites` into a table. What
/// a column is for stands in its field in `datapackage.json`.
final class AccountsReader {

  private final PackageReading reading;
  private final Unit tableUnit;

  AccountsReader(PackageReading reading) {
    this.reading = reading;
    this.tableUnit = reading.descriptor().unit();
  }

  void read(EconomyTable.Builder table) {
    output(table);
    finalUses(reading.industryAxis(), table::finalUse);
    primaryInputs(table::primaryInput);
    satellites(table::satellite);
  }

  void read(SupplyUseTable.Builder table) {
    finalUses(reading.productAxis(), table::finalUse);
    if (reading.descriptor().resources().containsKey(PackageResource.VALUATION)) {
      kinds(
          PackageResource.VALUATION,
          reading.productAxis(),
          ValuationLayer.Kind.class,
          (field, kind, values) ->
              table.valuation(new ValuationLayer(field.name(), field.names(), kind), values));
    }
    primaryInputs(table::primaryInput);
    satellites(table::satellite);
  }

  private void finalUses(CodeAxis rows, BiConsumer<FinalUse, double[]> table) {
    kinds(
        PackageResource.FINAL_USES,
        rows,
        FinalUse.Kind.class,
        (field, kind, values) ->
            table.accept(new FinalUse(field.name(), field.names(), kind, field.region()), values));
  }

  private void primaryInputs(BiConsumer<PrimaryInput, double[]> table) {
    kinds(
        PackageResource.PRIMARY_INPUTS,
        reading.industryAxis(),
        PrimaryInput.Kind.class,
        (field, kind, values) ->
            table.accept(new PrimaryInput(field.name(), field.names(), kind), values));
  }

  private void satellites(BiConsumer<Satellite, double[]> table) {
    columns(
        PackageResource.SATELLITES,
        reading.industryAxis(),
        (field, values) ->
            table.accept(new Satellite(field.name(), field.names(), field.unit()), values));
  }

  private interface Account<K> {
    void accept(FieldDescriptor field, K kind, double[] values);
  }

  private <K extends Enum<K>> void kinds(
      PackageResource resource, CodeAxis rows, Class<K> type, Account<K> account) {
    columns(
        resource,
        rows,
        (field, values) ->
            kind(resource, field, type).ifPresent(kind -> account.accept(field, kind, values)));
  }

  private void output(EconomyTable.Builder table) {
    PackageResource resource = PackageResource.OUTPUT;
    reading
        .open(resource)
        .ifPresent(csv -> {
          if (!csv.require("code", "output")) {
            reading.spoil(resource);
            return;
          }
          reading.fields(resource).values().forEach(field -> reading.checkUnit(resource, field));
          table.grossOutput(
              numbers(resource, csv, reading.industryAxis(), List.of("output"), List.of(tableUnit))
                  .getFirst());
        });
  }

  private void columns(
      PackageResource resource, CodeAxis rows, BiConsumer<FieldDescriptor, double[]> account) {
    Optional<CsvInput> csv = reading.open(resource);
    if (csv.isEmpty() || !csv.get().require("code")) {
      reading.spoil(resource);
      return;
    }
    Map<String, FieldDescriptor> fields = reading.fields(resource);
    List<String> columns = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    for (String column : csv.get().columns()) {
      FieldDescriptor field = fields.get(column);
      if (field == null) {
        if (!column.equals("code") && !column.isEmpty()) {
          reading.spoil(resource);
          reading.add(undescribed(resource, csv.get(), column));
        }
      } else if (!column.equals("code") && !columns.contains(column)) {
        columns.add(column);
        units.add(field.unit());
        if (resource == PackageResource.SATELLITES) {
          requireUnit(field);
        } else {
          reading.checkUnit(resource, field);
        }
      }
    }
    List<double[]> values = numbers(resource, csv.get(), rows, columns, units);
    for (int k = 0; k < columns.size(); k++) {
      account.accept(Objects.requireNonNull(fields.get(columns.get(k))), values.get(k));
    }
  }

  private static Problem undescribed(PackageResource resource, CsvInput csv, String column) {
    return new Problem(
        csv.fileName(),
        csv.headerLine(),
        column,
        "a column that " + PackageDescriptor.FILE + " does not describe",
        "a field '" + column + "' in the schema of '" + resource.resourceName() + "'",
        "Describe it there, with its kind or unit, or delete it.",
        Said.of("table.undescribed", column, PackageDescriptor.FILE));
  }

  /// One array a column, one number a row; 0 where there is none, with a problem added and the row
  /// marked as damaged.
  private List<double[]> numbers(
      PackageResource resource,
      CsvInput csv,
      CodeAxis rows,
      List<String> columns,
      List<Unit> units) {
    List<double[]> values = columns.stream().map(column -> new double[rows.size()]).toList();
    new AccountColumns(reading, resource, csv, rows)
        .read(columns, units, (i, k, value) -> values.get(k)[i] = value);
    return values;
  }

  private static void requireUnit(FieldDescriptor field) {
    if (!field.hasUnit()) {
      field
          .json()
          .problem(
              "no field 'unit'",
              "the unit of '" + field.name() + "'",
              "",
              Said.of("table.no-field", "unit", field.name()));
    }
  }

  private <K extends Enum<K>> Optional<K> kind(
      PackageResource resource, FieldDescriptor field, Class<K> type) {
    List<String> known = Arrays.stream(type.getEnumConstants()).map(AccountsReader::word).toList();
    Optional<JsonValue> json = field.kind();
    if (json.isEmpty()) {
      reading.spoil(resource);
      field
          .json()
          .problem(
              "no field 'ayni:kind' for '" + field.name() + "'",
              "one of " + String.join(", ", known),
              "",
              Said.of("table.no-field", "ayni:kind", field.name()));
      return Optional.empty();
    }
    String word = json.get().text();
    int at = known.indexOf(word);
    if (at < 0) {
      reading.spoil(resource);
    }
    if (at < 0 && !word.isEmpty()) {
      json.get()
          .problem(
              "'" + word + "'",
              "one of " + String.join(", ", known),
              Nearest.advice(word, known),
              Said.of("table.choice", word, String.join(", ", known)));
    }
    return at < 0 ? Optional.empty() : Optional.of(type.getEnumConstants()[at]);
  }

  /// As an account's kind is written in a package: `net-exports`.
  static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
