package org.ayni.formats.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyPackage;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Source;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Labelled matrices as CSV without a layout of their publisher's, such as extracts of large
/// tables: a file beside them says what their labels mean ([TableLabels]).
final class LabelledTables implements ImportFormat {

  static final String NAME = "labelled";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Labelled matrices with a file that says what their labels mean";
  }

  @Override
  public String source() {
    return "docs/import.md";
  }

  /// Nothing in such files says that they are such.
  @Override
  public boolean recognises(Archive archive) {
    return false;
  }

  @Override
  public EconomyPackage read(Archive archive, ImportRequest request) {
    Problems problems = new Problems();
    need(request.labels().isPresent(), "no labels", "--labels FILE", problems);
    need(request.year().isPresent(), "no year", "--year, such as --year 2019", problems);
    need(request.unit().isPresent(), "no unit of money", "--unit, such as '10^6 USD'", problems);
    problems.throwIfAny();
    TableLabels labels = TableLabels.read(InputFile.of(request.labels().orElseThrow()));
    TableAssembly assembly = new TableAssembly(request.unit(), request.year());
    for (String name : labels.files()) {
      Optional<TextRows> rows = archive.find(Pattern.compile("(.*/)?" + Pattern.quote(name)), ',');
      if (rows.isEmpty()) {
        problems.add(
            Problem.ofFile(
                archive.fileName(),
                "no file '" + name + "'",
                "the files of the labels",
                "",
                Said.of("import.part", name)));
      } else if (!LabelledMatrix.read(rows.get(), labels.layout(name), assembly, problems)) {
        problems.add(
            Problem.ofFile(
                name,
                "no row of labels",
                "a blank cell and labels after it",
                "",
                Said.of("import.header", name)));
      }
    }
    problems.throwIfAny();
    return new Economy(
        Labels.slug(labels.title()),
        Names.of(labels.title()),
        request.year().orElseThrow(),
        request.unit().orElseThrow().base(),
        Optional.empty(),
        List.of(new Source(labels.source(), "")),
        labels.caveat().isEmpty() ? List.of() : List.of(Names.of(labels.caveat())),
        completed(labels, assembly.table(), archive),
        List.of(),
        List.of(),
        List.of());
  }

  private static void need(boolean there, String found, String expected, Problems problems) {
    if (!there) {
      problems.add(Problem.ofFile("", found, expected, ""));
    }
  }

  /// The table with what the labels say besides: capital formation out of final use, value added as
  /// what is left of output.
  private static EconomyTable completed(TableLabels labels, EconomyTable table, Archive archive) {
    List<String> sectors = table.industries().stream().map(labels::sector).distinct().toList();
    for (String sector : labels.capital().keySet()) {
      if (!sectors.contains(sector)) {
        throw new BadInputException(
            Problem.ofFile(
                archive.fileName(),
                "no sector '" + sector + "'",
                "one of " + sectors,
                "capital",
                Said.of("import.code", sector)));
      }
    }
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows())
            .grossOutput(table.grossOutput());
    for (FinalUse use : table.finalUses()) {
      double[] all = table.finalUse(use);
      if (use.kind() != FinalUse.Kind.CONSUMPTION || labels.capital().isEmpty()) {
        builder.finalUse(use, all);
        continue;
      }
      double[] capital = new double[all.length];
      for (int i = 0; i < all.length; i++) {
        Industry industry = table.industries().get(i);
        capital[i] = all[i] * labels.capital().getOrDefault(labels.sector(industry), 0.0);
        all[i] -= capital[i];
      }
      builder.finalUse(use, all);
      builder.finalUse(
          new FinalUse(
              use.code() + "-capital", use.names(), FinalUse.Kind.CAPITAL_FORMATION, use.region()),
          capital);
    }
    table.primaryInputs().forEach(input -> builder.primaryInput(input, table.primaryInput(input)));
    if (labels.rest()) {
      double[] rest = table.grossOutput();
      double[] bought = table.flows().columnSums();
      for (int j = 0; j < rest.length; j++) {
        rest[j] -= bought[j];
        for (PrimaryInput input : table.primaryInputs()) {
          rest[j] -= table.primaryInput(input)[j];
        }
      }
      builder.primaryInput(
          new PrimaryInput("value-added", Names.of("Value added"), PrimaryInput.Kind.VALUE_ADDED),
          rest);
    }
    table.satellites().forEach(one -> builder.satellite(one, table.satellite(one)));
    return builder.build();
  }
}
