package org.ayni.economy;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ayni.kernel.matrix.SparseMatrix;

/// Which group each industry (or product) belongs to; one may be divided among several by shares.
///
/// C [groups × n], every column adding up to 1: flows become C Z C′, vectors C v. What is added up
/// stays what it was: totals do not change. Immutable.
///
/// Source: Miller and Blair (2009), section 4.9.
public final class Concordance {

  private static final double ROUNDING = 1e-9;

  private final List<String> from;
  private final List<String> groups;
  private final SparseMatrix shares;
  private final int[] members;

  private Concordance(List<String> from, List<String> groups, SparseMatrix shares) {
    this.from = from;
    this.groups = groups;
    this.shares = shares;
    this.members = new int[groups.size()];
    shares.forEach((group, code, share) -> members[group]++);
  }

  private static Map<String, Integer> positions(List<String> codes) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      positions.put(codes.get(i), i);
    }
    return positions;
  }

  /// Every code to one group.
  public static Concordance of(Map<String, String> groupByCode) {
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    groupByCode.forEach((code, group) -> shares.put(code, Map.of(group, 1.0)));
    return ofShares(shares);
  }

  /// Every code a group of its own: nothing is added up.
  public static Concordance identity(List<String> codes) {
    Map<String, String> groups = new LinkedHashMap<>();
    codes.forEach(code -> groups.put(code, code));
    return of(groups);
  }

  /// Every code divided among groups.
  ///
  /// @param sharesByCode code → group → share, ≥ 0, adding up to 1 for each code; groups stand in
  ///   the order in which they first appear
  public static Concordance ofShares(Map<String, Map<String, Double>> sharesByCode) {
    List<String> from = List.copyOf(sharesByCode.keySet());
    List<String> groups =
        sharesByCode.values().stream().flatMap(map -> map.keySet().stream()).distinct().toList();
    Map<String, Integer> positions = positions(groups);
    SparseMatrix.Builder builder = SparseMatrix.builder(groups.size(), from.size());
    for (int i = 0; i < from.size(); i++) {
      int column = i;
      double[] sum = new double[1];
      sharesByCode
          .get(from.get(i))
          .forEach((group, share) -> {
            if (!(share >= 0)) {
              throw new IllegalArgumentException(
                  "share "
                      + share
                      + " of '"
                      + from.get(column)
                      + "' in '"
                      + group
                      + "'; expected a number >= 0");
            }
            builder.add(Objects.requireNonNull(positions.get(group)), column, share);
            sum[0] += share;
          });
      if (!(Math.abs(sum[0] - 1) <= ROUNDING)) {
        throw new IllegalArgumentException(
            "the shares of '" + from.get(i) + "' add up to " + sum[0] + "; expected 1");
      }
    }
    return new Concordance(from, groups, builder.build());
  }

  /// Codes that are grouped.
  public List<String> from() {
    return from;
  }

  /// Codes of the groups, in their order in aggregated tables.
  public List<String> groups() {
    return groups;
  }

  /// The table by groups: flows C Z C′ [groups × groups], accounts C v.
  public EconomyTable aggregate(EconomyTable table) {
    SparseMatrix c = arranged(table.industries().stream().map(Industry::code).toList());
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), industries(table.industries()))
            .flows(product(c, table.flows(), c))
            .grossOutput(c.multiply(table.grossOutput()));
    table.finalUses().forEach(u -> builder.finalUse(u, c.multiply(table.finalUse(u))));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, c.multiply(table.primaryInput(v))));
    table.satellites().forEach(s -> builder.satellite(s, c.multiply(table.satellite(s))));
    return builder.build();
  }

  /// The economy by groups: its table, and what partners buy. Its needs are left out: a share of
  /// the consumption of one product has no meaning for a group.
  public Economy aggregate(Economy economy) {
    return new Economy(
        economy.name(),
        economy.title(),
        economy.year(),
        economy.currency(),
        economy.licence(),
        economy.sources(),
        economy.caveats(),
        aggregate(economy.table()),
        economy.partners().stream().map(this::aggregate).toList(),
        List.of(),
        economy.assumptions());
  }

  private PartnerTrade aggregate(PartnerTrade trade) {
    Map<String, Double> purchases = new LinkedHashMap<>();
    trade
        .purchases()
        .forEach((code, value) ->
            shares.forEachInColumn(
                from.indexOf(code),
                (group, share) -> purchases.merge(groups.get(group), share * value, Double::sum)));
    return new PartnerTrade(
        trade.partner(),
        trade.exportsTotal(),
        trade.importsTotal(),
        trade.totalsUnit(),
        trade.totalsYear(),
        purchases);
  }

  /// Supply and use by groups of products (`this`) and of industries.
  public SupplyUseTable aggregate(SupplyUseTable table, Concordance ofIndustries) {
    SparseMatrix c = arranged(table.products().stream().map(Product::code).toList());
    SparseMatrix d =
        ofIndustries.arranged(table.industries().stream().map(Industry::code).toList());
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(
                table.unit(),
                products(table.products()),
                ofIndustries.industries(table.industries()))
            .supply(product(c, table.supply(), d))
            .use(product(c, table.use(), d));
    table.finalUses().forEach(u -> builder.finalUse(u, c.multiply(table.finalUse(u))));
    table.valuation().forEach(l -> builder.valuation(l, c.multiply(table.valuation(l))));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, d.multiply(table.primaryInput(v))));
    table.satellites().forEach(s -> builder.satellite(s, d.multiply(table.satellite(s))));
    return builder.build();
  }

  /// Groups as industries: one that is called like an industry it holds whole and alone is that
  /// industry, any other is called by its code.
  private List<Industry> industries(List<Industry> all) {
    Map<String, Industry> alone = new HashMap<>();
    all.stream().filter(i -> isAlone(i.code())).forEach(i -> alone.put(i.code(), i));
    return groups.stream()
        .map(code -> alone.getOrDefault(code, new Industry(code, Names.of(code))))
        .toList();
  }

  private List<Product> products(List<Product> all) {
    Map<String, Product> alone = new HashMap<>();
    all.stream().filter(p -> isAlone(p.code())).forEach(p -> alone.put(p.code(), p));
    return groups.stream()
        .map(code -> alone.getOrDefault(code, new Product(code, Names.of(code))))
        .toList();
  }

  /// Whether the group of this code holds the code, whole, and nothing else.
  private boolean isAlone(String code) {
    int group = groups.indexOf(code);
    int column = from.indexOf(code);
    return group >= 0 && shares.get(group, column) == 1 && members[group] == 1;
  }

  /// C with its columns in the order of `codes`.
  private SparseMatrix arranged(List<String> codes) {
    Set<String> unknown = new LinkedHashSet<>(codes);
    from.forEach(unknown::remove);
    Set<String> unused = new LinkedHashSet<>(from);
    codes.forEach(unused::remove);
    if (!unknown.isEmpty() || !unused.isEmpty()) {
      throw new IllegalArgumentException(
          "the concordance does not fit the table: without a group "
              + unknown
              + ", not in the table "
              + unused
              + "; expected each code of the table once");
    }
    Map<String, Integer> positions = positions(from);
    SparseMatrix.Builder builder = SparseMatrix.builder(groups.size(), codes.size());
    for (int k = 0; k < codes.size(); k++) {
      int column = k;
      shares.forEachInColumn(
          Objects.requireNonNull(positions.get(codes.get(k))),
          (group, share) -> builder.add(group, column, share));
    }
    return builder.build();
  }

  /// left M right′.
  private static SparseMatrix product(SparseMatrix left, SparseMatrix m, SparseMatrix right) {
    SparseMatrix.Builder builder = SparseMatrix.builder(left.rows(), right.rows());
    m.forEach((i, j, value) ->
        left.forEachInColumn(
            i,
            (row, share) ->
                right.forEachInColumn(
                    j, (column, other) -> builder.add(row, column, value * share * other))));
    return builder.build();
  }
}
