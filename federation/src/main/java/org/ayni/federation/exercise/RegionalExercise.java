package org.ayni.federation.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.federation.exercise.Exercise.Mapped;
import org.ayni.federation.exercise.Exercise.Territory;
import org.ayni.federation.treaty.Good;
import org.ayni.kernel.matrix.SparseMatrix;

/// A table of regions, taken apart: each member keeps its own industries as a table of one
/// territory, with exports to and imports from every other region by product.
///
/// Z_r[i,j] = Σ_s Z[si, rj], uses_r[i] = Σ_s y_r[si]: an industry and a household use a product
/// from wherever it comes; x_r[i] + Σ_s imports = Σ_j Z_r[i,j] + uses + Σ_s exports. What regions
/// that are no members buy and sell stays with the member; what members trade with each other is
/// for the federation to plan, good by good, one good a sector.
public final class RegionalExercise {

  /// What the one who splits decides.
  ///
  /// @param members regions, in the treaty's order
  /// @param traded share of what members make of a sector that they must trade with each other for
  ///   it to be a good
  /// @param most takings, as a multiple of the base year's from all members
  /// @param balanced whether a member may take more than it delivers only by as much as in the base
  ///   year; else there is no limit
  /// @param kept whether trade of the base year between members goes on besides the federation
  public record Choice(
      List<String> members, double traded, double most, boolean balanced, boolean kept) {
    public Choice {
      members = List.copyOf(members);
    }
  }

  private static final Set<String> NO_MORE = Set.of("export-limit", "import-limit");

  private final Economy world;
  private final EconomyTable table;
  private final Choice choice;
  private final RegionSectors places;
  private final List<String> regions;
  private final List<String> codes;

  private RegionalExercise(Economy world, Choice choice) {
    this.world = world;
    this.table = world.table();
    this.choice = choice;
    this.places = new RegionSectors(table);
    this.regions = places.regions();
    this.codes = places.codes();
    for (String member : choice.members()) {
      if (!regions.contains(member)) {
        throw new IllegalArgumentException(
            "no region '" + member + "'; expected one of " + regions);
      }
    }
    if (Set.copyOf(choice.members()).size() < Math.max(2, choice.members().size())) {
      throw new IllegalArgumentException(
          "members " + choice.members() + "; expected two or more regions, each once");
    }
  }

  /// @param world a table of regions with needs and assumptions, as `ayni propose` completes one
  /// @throws IllegalArgumentException when it is none, or there is no such region
  public static Exercise of(Economy world, Choice choice) {
    return new RegionalExercise(world, choice).exercise();
  }

  private Exercise exercise() {
    double[][][] traded = places.traded();
    List<Integer> goods = goods(traded);
    List<Territory> territories = new ArrayList<>();
    for (String member : choice.members()) {
      territories.add(territory(regions.indexOf(member), traded, goods));
    }
    return new Exercise(
        world.title().in("en") + ": " + String.join(", ", choice.members()),
        world.year(),
        table.unit().symbol(),
        goods.stream().map(g -> new Good(codes.get(g), table.unit().symbol(), 1, 0, 0)).toList(),
        territories,
        RegionalAssumptions.of(choice, goods.size(), codes.size(), table.unit()));
  }

  /// Sectors that members trade with each other enough.
  private List<Integer> goods(double[][][] traded) {
    double[] output = new double[codes.size()];
    double[] among = new double[codes.size()];
    double[] x = table.grossOutput();
    for (int i = 0; i < x.length; i++) {
      if (choice.members().contains(regions.get(places.region(i)))) {
        output[places.sector(i)] += x[i];
      }
    }
    for (String from : choice.members()) {
      for (String to : choice.members()) {
        for (int g = 0; g < among.length; g++) {
          among[g] += Math.max(0, traded[regions.indexOf(from)][regions.indexOf(to)][g]);
        }
      }
    }
    List<Integer> goods = new ArrayList<>();
    for (int g = 0; g < among.length; g++) {
      if (among[g] > 0 && among[g] >= choice.traded() * output[g]) {
        goods.add(g);
      }
    }
    if (goods.isEmpty()) {
      throw new IllegalArgumentException(
          "no sector of which members trade " + choice.traded() + " of what they make");
    }
    return goods;
  }

  private Territory territory(int r, double[][][] traded, List<Integer> goods) {
    Economy own = economy(r, traded);
    Set<String> others = new LinkedHashSet<>(choice.members());
    others.remove(regions.get(r));
    Map<String, Mapped> mapped = new LinkedHashMap<>();
    double deficit = 0;
    for (int g : goods) {
      double taken = 0;
      double delivered = 0;
      for (String other : others) {
        taken += Math.max(0, traded[regions.indexOf(other)][r][g]);
        delivered += Math.max(0, traded[r][regions.indexOf(other)][g]);
      }
      deficit += taken - delivered;
      mapped.put(codes.get(g), new Mapped(codes.get(g), 1, choice.most() * taken));
    }
    return new Territory(
        regions.get(r).toLowerCase(Locale.ROOT),
        own,
        choice.kept() ? Set.of() : others,
        mapped,
        choice.balanced()
            ? OptionalDouble.of(choice.kept() ? 0 : Math.max(0, deficit))
            : OptionalDouble.empty());
  }

  private Economy economy(int r, double[][][] traded) {
    int n = codes.size();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    table
        .flows()
        .forEach((i, j, value) -> {
          if (places.region(j) == r) {
            flows.add(places.sector(i), places.sector(j), value);
          }
        });
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), places.industries())
            .flows(flows.build())
            .grossOutput(places.of(r, table.grossOutput()));
    for (FinalUse use : table.finalUses()) {
      double[] values = table.finalUse(use);
      boolean foreign = use.kind() == FinalUse.Kind.EXPORTS || use.kind() == FinalUse.Kind.IMPORTS;
      if (use.region().equals(regions.get(r))) {
        double[] sums = new double[n];
        for (int i = 0; i < values.length; i++) {
          sums[places.sector(i)] += values[i];
        }
        builder.finalUse(new FinalUse(bare(use, r), use.names(), use.kind()), sums);
      } else if (foreign && !regions.contains(use.region())) {
        builder.finalUse(new FinalUse(use.code(), use.names(), use.kind()), places.of(r, values));
      }
    }
    trade(builder, r, traded);
    for (PrimaryInput row : table.primaryInputs()) {
      builder.primaryInput(row, places.of(r, table.primaryInput(row)));
    }
    for (Satellite one : table.satellites()) {
      builder.satellite(one, places.of(r, table.satellite(one)));
    }
    String code = regions.get(r);
    return new Economy(
        world.name() + "-" + code.toLowerCase(Locale.ROOT),
        Names.of(world.title().in("en") + ": " + code),
        world.year(),
        world.currency(),
        world.licence(),
        world.sources(),
        world.caveats(),
        builder.build(),
        List.of(),
        needs(r),
        assumptions(code));
  }

  /// The region's own where there is one. Where members go on trading with each other as before,
  /// that is all: what is more than in the base year needs the other's word.
  private List<Assumption> assumptions(String code) {
    List<Assumption> own = new ArrayList<>();
    for (Assumption one : world.assumptions()) {
      boolean ofRegion = regions.stream().anyMatch(other -> one.code().endsWith("-" + other));
      if (choice.kept() && NO_MORE.contains(one.code())) {
        own.add(new Assumption(one.code(), 0, one.unit(), no()));
      } else if (!ofRegion) {
        Assumption found = world.assumption(one.code() + "-" + code).orElse(one);
        own.add(new Assumption(one.code(), found.value(), found.unit(), found.text()));
      }
    }
    return own;
  }

  private static Names no() {
    return new Names(
        Map.of(
            "en", "Trade outside the federation does not exceed that of the base year.",
            "es", "El comercio fuera de la federación no supera el del año base.",
            "pt", "O comércio fora da federação não supera o do ano base."));
  }

  private String bare(FinalUse use, int r) {
    String prefix = regions.get(r) + ".";
    return use.code().startsWith(prefix) ? use.code().substring(prefix.length()) : use.code();
  }

  /// Accounts of exports and imports by region. A negative purchase, such as used goods given back,
  /// is one in the other direction.
  private void trade(EconomyTable.Builder builder, int r, double[][][] traded) {
    for (int s = 0; s < regions.size(); s++) {
      double[] sold = new double[codes.size()];
      double[] bought = new double[codes.size()];
      for (int g = 0; g < sold.length; g++) {
        double out = traded[r][s][g];
        double in = traded[s][r][g];
        sold[g] = Math.max(0, out) + Math.max(0, -in);
        bought[g] = -Math.max(0, in) - Math.max(0, -out);
      }
      if (s != r && Arrays.stream(sold).sum() - Arrays.stream(bought).sum() > 0) {
        String other = regions.get(s);
        builder.finalUse(
            new FinalUse(
                "exports-" + other, Names.of("Exports to " + other), FinalUse.Kind.EXPORTS, other),
            sold);
        builder.finalUse(
            new FinalUse(
                "imports-" + other,
                Names.of("Imports from " + other),
                FinalUse.Kind.IMPORTS,
                other),
            bought);
      }
    }
  }

  /// The world's needs as this region has them: of each sector, from wherever it came, the share
  /// that served the need.
  private List<Need> needs(int r) {
    double[] consumed = new double[codes.size()];
    double[][] byOrigin = new double[codes.size()][regions.size()];
    for (FinalUse use : table.finalUses()) {
      if (use.kind() == FinalUse.Kind.CONSUMPTION && use.region().equals(regions.get(r))) {
        double[] values = table.finalUse(use);
        for (int i = 0; i < values.length; i++) {
          consumed[places.sector(i)] += values[i];
          byOrigin[places.sector(i)][places.region(i)] += values[i];
        }
      }
    }
    List<Need> needs = new ArrayList<>();
    for (Need need : world.needs()) {
      Map<String, Double> amounts = new TreeMap<>();
      need.shares()
          .forEach((code, share) ->
              table
                  .indexOf(code)
                  .ifPresent(i -> {
                    double of = byOrigin[places.sector(i)][places.region(i)];
                    if (consumed[places.sector(i)] > 0 && of > 0) {
                      amounts.merge(
                          codes.get(places.sector(i)),
                          share * of / consumed[places.sector(i)],
                          Double::sum);
                    }
                  }));
      amounts.replaceAll((code, share) -> Math.min(1, share));
      if (!amounts.isEmpty()) {
        needs.add(new Need(need.code(), need.names(), need.description(), amounts));
      }
    }
    return needs;
  }
}
