package org.ayni.analysis.published;

import java.util.Arrays;
import java.util.Locale;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Small tables as publications print them.
///
/// Blocks that make a table: `[flows]`, `[output]`, `[input KIND]` or `[input KIND code]`, `[use
/// KIND]` or `[use KIND code]` with the kinds of [PrimaryInput] and [FinalUse], `[satellite code]`
/// with its unit in the line `unit of code:`; the lines `unit:` and `industries:` (codes).
public final class PublishedTables {

  private PublishedTables() {}

  /// Miller and Blair (2009), table 2.3, value added divided as in their closed version: labour 300
  /// and 500. Households (in that version) consume 50 and 400.
  public static EconomyTable millerAndBlair() {
    return table(Figures.of("miller-blair-2-3"));
  }

  /// Two regions of three and two sectors, after Miller and Blair (2009), section 3.3; the inputs
  /// are written down from memory.
  public static EconomyTable millerAndBlairInterregional() {
    return table(Figures.of("miller-blair-interregional"));
  }

  /// Germany 1995, domestic flows, 10⁶ EUR, Eurostat (2008), tables 15.1 and 15.4 (Beutel). The row
  /// of industrial products adds up to 1,079,446, as its column does.
  public static EconomyTable germany1995() {
    return table(Figures.of("germany-1995"));
  }

  /// The Netherlands 2000, 10⁶ EUR, D'Hernoncourt, Cordier and Hadley (2011), table 1. Value added
  /// without compensation is taken as operating surplus.
  public static EconomyTable netherlands2000() {
    return table(Figures.of("netherlands-2000"));
  }

  /// Chile 2013, 10⁹ CLP, Banco Central de Chile, *Compilación de referencia 2013*, as printed in
  /// Vargas (2020); rounded here to two decimals.
  public static EconomyTable chile2013() {
    return table(Figures.of("chile-2013"));
  }

  /// Germany 2009, domestic flows, 10⁹ EUR, with its carbon dioxide, 10³ t.
  public static EconomyTable germany2009() {
    return table(Figures.of("germany-2009"));
  }

  /// The table that the blocks of `figures` make.
  public static EconomyTable table(Figures figures) {
    String[] codes = figures.text("industries").split(" ", -1);
    EconomyTable.Builder builder =
        EconomyTable.builder(
                new Unit(figures.text("unit")),
                Arrays.stream(codes).map(code -> new Industry(code, Names.of(code))).toList())
            .flows(SparseMatrix.ofRows(figures.matrix("flows")))
            .grossOutput(figures.vector("output"));
    for (String block : figures.blocks()) {
      String[] words = block.split(" ", -1);
      switch (words[0]) {
        case "input" -> {
          PrimaryInput.Kind kind = PrimaryInput.Kind.valueOf(words[1]);
          builder.primaryInput(
              new PrimaryInput(code(words), Names.of(code(words)), kind), figures.vector(block));
        }
        case "use" -> {
          FinalUse.Kind kind = FinalUse.Kind.valueOf(words[1]);
          builder.finalUse(
              new FinalUse(code(words), Names.of(code(words)), kind), figures.vector(block));
        }
        case "satellite" ->
            builder.satellite(
                new Satellite(
                    words[1], Names.of(words[1]), new Unit(figures.text("unit of " + words[1]))),
                figures.vector(block));
        default -> {
          // The other blocks are results, not parts of the table.
        }
      }
    }
    return builder.build();
  }

  /// The regional table that the lines `unit:`, `regions:`, `sectors:` and the blocks `[flows]`,
  /// `[final demand]`, `[output]`, `[satellite code]` and `[households code]` make.
  public static RegionalTable regional(Figures figures) {
    RegionalTable.Builder builder =
        RegionalTable.builder(
                new Unit(figures.text("unit")),
                Arrays.asList(figures.text("regions").split(" ", -1)),
                Arrays.asList(figures.text("sectors").split(" ", -1)))
            .flows(SparseMatrix.ofRows(figures.matrix("flows")))
            .finalDemand(figures.matrix("final demand"))
            .grossOutput(figures.vector("output"));
    for (String block : figures.blocks()) {
      String[] words = block.split(" ", -1);
      if (words[0].equals("satellite")) {
        builder.satellite(satellite(words[1]), figures.vector(block));
      } else if (words[0].equals("households")) {
        builder.ofHouseholds(satellite(words[1]), figures.vector(block));
      }
    }
    return builder.build();
  }

  private static Satellite satellite(String code) {
    return new Satellite(code, Names.of(code), new Unit("1"));
  }

  private static String code(String[] words) {
    return words.length > 2 ? words[2] : words[1].toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
