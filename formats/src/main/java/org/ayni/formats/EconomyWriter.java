package org.ayni.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// The files of its folder, in memory.
  public static Map<String, byte[]> files(Economy economy) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(
        PackageDescriptor.FILE,
        Json.text(PackageDescription.of(economy)).getBytes(StandardCharsets.UTF_8));
    tables(economy)
        .forEach((file, writing) -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try {
            writing.writeTo(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
          }
          files.put(file, bytes.toByteArray());
        });
    return files;
  }

  private void write(WholeFolder folder) {
    folder.write(prefix + PackageDescriptor.FILE, Json.text(PackageDescription.of(economy)));
    tables().forEach((file, writing) -> folder.write(prefix + file, writing));
  }

  /// The tables of an economy by the names of their files, in their order.
  static Map<String, Writing> tables(Economy economy) {
    return new EconomyWriter(economy, "").tables();
  }

  private Map<String, Writing> tables() {
    Map<String, Writing> files = new LinkedHashMap<>();
    put(files, PackageResource.INDUSTRIES, out -> industries(out, table.industries()));
    files.put(
        PackageTables.path(PackageResource.FLOWS, table.flows()),
        out -> PackageTables.write(out, table.flows(), codes, codes, List.of("from", "to")));
    put(files, PackageResource.OUTPUT, this::output);
    put(files, PackageResource.FINAL_USES, this::finalUses);
    put(files, PackageResource.PRIMARY_INPUTS, this::primaryInputs);
    if (!table.satellites().isEmpty()) {
      put(files, PackageResource.SATELLITES, this::satellites);
    }
    if (!economy.partners().isEmpty()) {
      put(files, PackageResource.PARTNERS, this::partners);
      put(files, PackageResource.PURCHASES, this::purchases);
    }
    if (!economy.needs().isEmpty()) {
      put(files, PackageResource.NEED_NAMES, this::needNames);
      put(files, PackageResource.NEEDS, this::needs);
    }
    if (!economy.assumptions().isEmpty()) {
      put(files, PackageResource.ASSUMPTIONS, this::assumptions);
    }
    return files;
  }

  private static void put(Map<String, Writing> files, PackageResource resource, Writing writing) {
    files.put(resource.resourceName() + ".csv", writing);
  }

  static void industries(OutputStream out, List<Industry> industries) throws IOException {
    NamesColumns names = NamesColumns.of("name", industries.stream().map(Industry::names).toList());
    boolean regional = industries.stream().anyMatch(i -> !i.region().isEmpty());
    List<String> first =
        regional ? List.of("code", "region", "storable") : List.of("code", "storable");
    try (CsvOutput csv = CsvOutput.to(out, with(first, names))) {
      for (Industry industry : industries) {
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

  private void output(OutputStream out) throws IOException {
    PackageTables.accounts(out, codes, Map.of("output", table.grossOutput()));
  }

  private void finalUses(OutputStream out) throws IOException {
    PackageTables.accounts(
        out, codes, PackageTables.columns(table.finalUses(), FinalUse::code, table::finalUse));
  }

  private void primaryInputs(OutputStream out) throws IOException {
    PackageTables.accounts(
        out,
        codes,
        PackageTables.columns(table.primaryInputs(), PrimaryInput::code, table::primaryInput));
  }

  private void satellites(OutputStream out) throws IOException {
    PackageTables.accounts(
        out, codes, PackageTables.columns(table.satellites(), Satellite::code, table::satellite));
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
