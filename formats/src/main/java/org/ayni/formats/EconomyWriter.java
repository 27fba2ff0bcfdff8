package org.ayni.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Need;
import org.ayni.economy.Partner;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.PublishedPurchases;
import org.ayni.economy.Satellite;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvOutput;
import org.ayni.files.Json;
import org.ayni.files.WholeFolder;
import org.ayni.files.Writing;
import org.ayni.kernel.matrix.SparseMatrix;

/// Writes an economy as a folder that [EconomyReader] reads back, every number bit for bit.
public final class EconomyWriter {

  private final Economy economy;
  private final String prefix;
  private final EconomyTable table;
  private final List<String> codes;

  private EconomyWriter(Economy economy, String prefix) {
    this.prefix = prefix;
    this.economy = economy;
    this.table = economy.table();
    this.codes = table.industries().stream().map(Industry::code).toList();
  }

  /// The folder appears whole or not at all.
  ///
  /// @throws BadInputException when it cannot be written, or something else stands there
  public static void write(Economy economy, Path target) {
    try (WholeFolder folder = WholeFolder.begin(target, PackageDescriptor.FILE)) {
      write(economy, folder, "");
      folder.commit();
    }
  }

  /// Writes it into a folder that holds more.
  ///
  /// @param prefix put before the name of every file, such as `inputs/economy/`; may be empty
  public static void write(Economy economy, WholeFolder folder, String prefix) {
    new EconomyWriter(economy, prefix).write(folder);
  }

  private void write(WholeFolder folder) {
    folder.write(prefix + PackageDescriptor.FILE, Json.text(PackageDescription.of(economy)));
    write(folder, PackageResource.INDUSTRIES, this::industries);
    folder.write(
        prefix + PackageDescription.path(table, PackageResource.FLOWS),
        PackageDescription.isLarge(table) ? this::listOfFlows : this::flows);
    write(folder, PackageResource.OUTPUT, this::output);
    write(folder, PackageResource.FINAL_USES, this::finalUses);
    write(folder, PackageResource.PRIMARY_INPUTS, this::primaryInputs);
    if (!table.satellites().isEmpty()) {
      write(folder, PackageResource.SATELLITES, this::satellites);
    }
    if (!economy.partners().isEmpty()) {
      write(folder, PackageResource.PARTNERS, this::partners);
      write(folder, PackageResource.PURCHASES, this::purchases);
    }
    if (!economy.needs().isEmpty()) {
      write(folder, PackageResource.NEED_NAMES, this::needNames);
      write(folder, PackageResource.NEEDS, this::needs);
    }
    if (!economy.assumptions().isEmpty()) {
      write(folder, PackageResource.ASSUMPTIONS, this::assumptions);
    }
  }

  private void write(WholeFolder folder, PackageResource resource, Writing writing) {
    folder.write(prefix + resource.resourceName() + ".csv", writing);
  }

  private void industries(OutputStream out) throws IOException {
    NamesColumns names =
        NamesColumns.of("name", table.industries().stream().map(Industry::names).toList());
    boolean regional = PackageDescription.isRegional(table);
    List<String> first =
        regional ? List.of("code", "region", "storable") : List.of("code", "storable");
    try (CsvOutput csv = CsvOutput.to(out, with(first, names))) {
      for (Industry industry : table.industries()) {
        csv.add(industry.code());
        if (regional) {
          csv.add(industry.region());
        }
        csv.add(Boolean.toString(industry.storable()));
        names.write(csv, industry.names());
        csv.endRow();
      }
    }
  }

  private void flows(OutputStream out) throws IOException {
    List<String> header = new ArrayList<>(List.of("code"));
    header.addAll(codes);
    SparseMatrix byRow = table.flows().transposed();
    try (CsvOutput csv = CsvOutput.to(out, header)) {
      for (int i = 0; i < codes.size(); i++) {
        double[] row = new double[codes.size()];
        byRow.forEachInColumn(i, (j, v) -> row[j] = v);
        csv.add(codes.get(i));
        for (double value : row) {
          csv.add(value);
        }
        csv.endRow();
      }
    }
  }

  /// Gzipped; what is not listed is 0.
  private void listOfFlows(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    try (CsvOutput csv = CsvOutput.to(zipped, "from", "to", "value")) {
      for (int j = 0; j < codes.size(); j++) {
        String to = codes.get(j);
        table.flows().forEachInColumn(j, (i, v) -> csv.add(codes.get(i)).add(to).add(v).endRow());
      }
    }
    zipped.finish();
  }

  private void output(OutputStream out) throws IOException {
    accounts(out, Map.of("output", table.grossOutput()));
  }

  private void finalUses(OutputStream out) throws IOException {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (FinalUse use : table.finalUses()) {
      columns.put(use.code(), table.finalUse(use));
    }
    accounts(out, columns);
  }

  private void primaryInputs(OutputStream out) throws IOException {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (PrimaryInput input : table.primaryInputs()) {
      columns.put(input.code(), table.primaryInput(input));
    }
    accounts(out, columns);
  }

  private void satellites(OutputStream out) throws IOException {
    Map<String, double[]> columns = new LinkedHashMap<>();
    for (Satellite satellite : table.satellites()) {
      columns.put(satellite.code(), table.satellite(satellite));
    }
    accounts(out, columns);
  }

  private void accounts(OutputStream out, Map<String, double[]> columns) throws IOException {
    List<String> header = new ArrayList<>(List.of("code"));
    header.addAll(columns.keySet());
    try (CsvOutput csv = CsvOutput.to(out, header)) {
      for (int i = 0; i < codes.size(); i++) {
        csv.add(codes.get(i));
        for (double[] column : columns.values()) {
          csv.add(column[i]);
        }
        csv.endRow();
      }
    }
  }

  private void partners(OutputStream out) throws IOException {
    List<Partner> all = economy.partners().stream().map(PartnerTrade::partner).toList();
    NamesColumns names = NamesColumns.of("name", all.stream().map(Partner::names).toList());
    List<String> columns = with(List.of("code", "exports", "imports", "unit", "year"), names);
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      for (PartnerTrade trade : economy.partners()) {
        csv.add(trade.partner().code()).add(trade.exportsTotal()).add(trade.importsTotal());
        csv.add(trade.totalsUnit().symbol()).add(trade.totalsYear());
        names.write(csv, trade.partner().names());
        csv.endRow();
      }
    }
  }

  private void purchases(OutputStream out) throws IOException {
    try (CsvOutput csv =
        CsvOutput.to(out, "partner", "industry", "value", "unit", "year", "rate")) {
      for (PartnerTrade trade : economy.partners()) {
        PublishedPurchases source =
            trade
                .published()
                .orElse(
                    new PublishedPurchases(trade.purchases(), table.unit(), economy.year(), ""));
        source
            .values()
            .forEach((industry, value) ->
                csv.add(trade.partner().code())
                    .add(industry)
                    .add(value)
                    .add(source.unit().symbol())
                    .add(source.year())
                    .add(source.rate())
                    .endRow());
      }
    }
  }

  private void needNames(OutputStream out) throws IOException {
    NamesColumns names =
        NamesColumns.of("name", economy.needs().stream().map(Need::names).toList());
    NamesColumns texts =
        NamesColumns.of("text", economy.needs().stream().map(Need::description).toList());
    List<String> columns = with(with(List.of("code"), names), texts);
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      for (Need need : economy.needs()) {
        csv.add(need.code());
        names.write(csv, need.names());
        texts.write(csv, need.description());
        csv.endRow();
      }
    }
  }

  private void needs(OutputStream out) throws IOException {
    try (CsvOutput csv = CsvOutput.to(out, "need", "industry", "share")) {
      for (Need need : economy.needs()) {
        need.shares()
            .forEach((industry, share) -> csv.add(need.code()).add(industry).add(share).endRow());
      }
    }
  }

  private void assumptions(OutputStream out) throws IOException {
    NamesColumns texts =
        NamesColumns.of("text", economy.assumptions().stream().map(Assumption::text).toList());
    try (CsvOutput csv = CsvOutput.to(out, with(List.of("code", "value", "unit"), texts))) {
      for (Assumption assumption : economy.assumptions()) {
        csv.add(assumption.code()).add(assumption.value()).add(assumption.unit().symbol());
        texts.write(csv, assumption.text());
        csv.endRow();
      }
    }
  }

  private static List<String> with(List<String> columns, NamesColumns more) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(more.columns());
    return all;
  }
}
