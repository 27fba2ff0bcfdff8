package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;

/// A first set of what a plan needs and a published table does not hold: needs, assumptions and,
/// where it is asked for, labour. What the economy states itself stays. Nothing of it is a
/// statistic; every assumption says so in its text.
///
/// Capital: K/Y = (I/Y) / (δ + g), the stock that the base year's investment I would let grow by g
/// a year (Harberger 1978), with g = [#GROWTH]; each region on its own. A stock much larger could
/// not even be kept up.
public final class Proposal {

  /// Growth of capital before the base year, a year: a usual figure, not a measured one.
  public static final double GROWTH = 0.02;

  private static final double YEARS_IN_STORE = 6;

  private static final String CAPITAL = StatedAssumption.CAPITAL_OUTPUT_RATIO.code();

  /// What one need is made of.
  public enum Needs {
    /// One product each, in a table of regions one sector.
    PRODUCTS,
    /// What one group consumes, such as households or government: a fixed basket each.
    USES
  }

  /// What stands for labour where nobody counted people.
  public enum Labour {
    /// Nothing: no plan is limited by labour.
    NONE,
    /// Compensation of employees.
    COMPENSATION,
    /// Value added.
    VALUE_ADDED
  }

  private final List<String> notes = new ArrayList<>();
  private final TableRegions regions;
  private final Economy economy;

  private Proposal(Economy given, Needs kind, Labour labour, List<Assumption> pattern) {
    EconomyTable table = table(given.table(), labour);
    regions = TableRegions.of(table);
    List<Need> needs = given.needs().isEmpty() ? needs(table, kind) : given.needs();
    economy =
        new Economy(
            given.name(),
            given.title(),
            given.year(),
            given.currency(),
            given.licence(),
            given.sources(),
            given.caveats(),
            table,
            given.partners(),
            needs,
            assumptions(given, table, pattern));
  }

  /// @param pattern an economy whose assumptions are taken over where this one has none
  public static Proposal of(Economy economy, Needs needs, Labour labour, Economy pattern) {
    return new Proposal(economy, needs, labour, pattern.assumptions());
  }

  /// The economy with what was missing.
  public Economy economy() {
    return economy;
  }

  /// What was made up and what could not be, in words.
  public List<String> notes() {
    return List.copyOf(notes);
  }

  private EconomyTable table(EconomyTable table, Labour labour) {
    if (table.satellite(Satellite.JOBS).isPresent()) {
      return table;
    }
    if (labour == Labour.NONE) {
      notes.add("no account of jobs: nothing limits labour, and least-labour cannot be asked for");
      return table;
    }
    double[] pay =
        labour == Labour.COMPENSATION
            ? table.primaryInput(PrimaryInput.Kind.COMPENSATION)
            : table.valueAdded();
    if (Arrays.stream(pay).allMatch(p -> p <= 0)) {
      notes.add("no labour proposed: the table holds no such income");
      return table;
    }
    double[] work = Arrays.stream(pay).map(p -> Math.max(0, p)).toArray();
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(table.flows())
            .grossOutput(table.grossOutput());
    table.finalUses().forEach(use -> builder.finalUse(use, table.finalUse(use)));
    table.primaryInputs().forEach(row -> builder.primaryInput(row, table.primaryInput(row)));
    table.satellites().forEach(one -> builder.satellite(one, table.satellite(one)));
    notes.add("labour is counted by its pay in the base year, not in people");
    return builder
        .satellite(
            new Satellite(
                Satellite.JOBS,
                names(
                    "Work, counted by its pay",
                    "Trabajo, contado por su pago",
                    "Trabalho, contado pelo seu pagamento"),
                new Unit(table.unit() + " of pay")),
            work)
        .build();
  }

  private List<Need> needs(EconomyTable table, Needs kind) {
    boolean[] wanted = wanted(table);
    List<Need> needs = kind == Needs.PRODUCTS ? products(table, wanted) : uses(table, wanted);
    notes.add(
        needs.size()
            + (kind == Needs.PRODUCTS
                ? " needs proposed, one for each product that is consumed"
                : " needs proposed, one for each account of consumption"));
    if (kind == Needs.USES && regions.several()) {
      notes.add("how consumption is divided among them is taken to be the same in all regions");
    }
    return needs;
  }

  /// Products that a need can hold: consumed, nowhere in a negative amount, and there at all.
  private boolean[] wanted(EconomyTable table) {
    boolean[] wanted = new boolean[table.size()];
    double[] output = table.grossOutput();
    double[] imports = table.finalUse(FinalUse.Kind.IMPORTS);
    double[] net = table.finalUse(FinalUse.Kind.NET_EXPORTS);
    double[] all = table.finalUse(FinalUse.Kind.CONSUMPTION);
    boolean[] negative = new boolean[table.size()];
    for (int r = 0; r < regions.size(); r++) {
      double[] consumption = regions.finalUse(r, FinalUse.Kind.CONSUMPTION);
      for (int i = 0; i < negative.length; i++) {
        negative[i] |= consumption[i] < 0;
      }
    }
    List<String> left = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    for (int i = 0; i < wanted.length; i++) {
      boolean there = output[i] > 0 || imports[i] < 0 || net[i] < 0;
      wanted[i] = all[i] > 0 && !negative[i] && there;
      if (negative[i]) {
        left.add(table.industries().get(i).code());
      } else if (all[i] > 0 && !there) {
        nowhere.add(table.industries().get(i).code());
      }
    }
    tell(left, "in no need, because some consumption of them is negative: ");
    tell(nowhere, "in no need, because nobody makes or imports them: ");
    return wanted;
  }

  private void tell(List<String> codes, String what) {
    if (!codes.isEmpty()) {
      notes.add(
          what
              + String.join(", ", codes.subList(0, Math.min(8, codes.size())))
              + (codes.size() > 8 ? " and " + (codes.size() - 8) + " more" : ""));
    }
  }

  private static String without(String region, String code) {
    return !region.isEmpty() && code.startsWith(region + ".")
        ? code.substring(region.length() + 1)
        : code;
  }

  /// Published tables of regions name an industry "BRA: Mining".
  private static Names without(String region, Names names) {
    String prefix = region + ": ";
    Map<String, String> own = new HashMap<>(names.byLanguage());
    own.replaceAll((_, text) -> text.startsWith(prefix) ? text.substring(prefix.length()) : text);
    return new Names(own);
  }

  private static List<Need> products(EconomyTable table, boolean[] wanted) {
    Map<String, Names> names = new LinkedHashMap<>();
    Map<String, Map<String, Double>> shares = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i]) {
        var industry = table.industries().get(i);
        String sector = without(industry.region(), industry.code());
        names.putIfAbsent(sector, without(industry.region(), industry.names()));
        shares.computeIfAbsent(sector, s -> new LinkedHashMap<>()).put(industry.code(), 1.0);
      }
    }
    List<Need> needs = new ArrayList<>();
    shares.forEach((sector, own) -> needs.add(new Need(sector, names.get(sector), own)));
    return needs;
  }

  private static List<Need> uses(EconomyTable table, boolean[] wanted) {
    double[] all = table.finalUse(FinalUse.Kind.CONSUMPTION);
    Map<String, double[]> amounts = new LinkedHashMap<>();
    Map<String, Names> names = new LinkedHashMap<>();
    for (FinalUse use : table.finalUses()) {
      if (use.kind() == FinalUse.Kind.CONSUMPTION) {
        String code = without(use.region(), use.code());
        names.putIfAbsent(code, without(use.region(), use.names()));
        double[] sum = amounts.computeIfAbsent(code, c -> new double[table.size()]);
        double[] values = table.finalUse(use);
        Arrays.setAll(sum, i -> sum[i] + values[i]);
      }
    }
    List<Need> needs = new ArrayList<>();
    amounts.forEach((code, sum) -> {
      Map<String, Double> shares = new LinkedHashMap<>();
      for (int i = 0; i < sum.length; i++) {
        if (wanted[i] && sum[i] > 0) {
          shares.put(table.industries().get(i).code(), Math.min(1, sum[i] / all[i]));
        }
      }
      needs.add(new Need(code, names.get(code), shares));
    });
    return needs;
  }

  private List<Assumption> assumptions(
      Economy given, EconomyTable table, List<Assumption> pattern) {
    List<Assumption> all = new ArrayList<>(given.assumptions());
    int before = all.size();
    boolean curve = all.stream().anyMatch(a -> Assumptions.ofCurve(a.code()));
    for (Assumption one : pattern) {
      Optional<StatedAssumption> stated = StatedAssumption.byCode(one.code());
      boolean wanted = stated.isPresent() || (Assumptions.ofCurve(one.code()) && !curve);
      if (wanted && given.assumption(one.code()).isEmpty() && !one.code().equals(CAPITAL)) {
        boolean money = stated.equals(Optional.of(StatedAssumption.FOREIGN_BALANCE));
        Unit unit = money ? table.unit() : one.unit();
        all.add(new Assumption(one.code(), one.value(), unit, takenOver(one.text())));
      }
    }
    if (given.assumption(CAPITAL).isEmpty()) {
      capital(all);
    }
    StatedAssumption mobility = StatedAssumption.LABOUR_MOBILITY;
    if (mobility.concerns(regions) && given.assumption(mobility.code()).isEmpty()) {
      all.add(new Assumption(mobility.code(), 0, new Unit("1"), nobodyMoves()));
    }
    boolean drawn =
        Arrays.stream(table.finalUse(FinalUse.Kind.INVENTORY_CHANGE)).anyMatch(v -> v < 0)
            || Arrays.stream(table.finalUse(FinalUse.Kind.CAPITAL_FORMATION)).anyMatch(v -> v < 0);
    if (drawn && given.assumption(Assumptions.OPENING_STOCKS).isEmpty()) {
      all.add(
          new Assumption(Assumptions.OPENING_STOCKS, YEARS_IN_STORE, new Unit("years"), store()));
    }
    notes.add(
        (all.size() - before)
            + " assumptions proposed, none of them a statistic: read assumptions.csv");
    return all;
  }

  private void capital(List<Assumption> all) {
    double depreciation =
        all.stream()
            .filter(a -> a.code().equals(StatedAssumption.DEPRECIATION.code()))
            .mapToDouble(Assumption::value)
            .findFirst()
            .orElseThrow();
    double[] gdp = regions.gdp();
    double[] built = new double[regions.size()];
    for (int r = 0; r < built.length; r++) {
      built[r] = Arrays.stream(regions.finalUse(r, FinalUse.Kind.CAPITAL_FORMATION)).sum();
    }
    all.add(ratio("", Arrays.stream(built).sum(), Arrays.stream(gdp).sum(), depreciation));
    for (int r = 0; regions.several() && r < built.length; r++) {
      all.add(ratio("-" + regions.codes().get(r), built[r], gdp[r], depreciation));
    }
    if (Arrays.stream(built).sum() <= 0) {
      notes.add("no investment in the table: equipment is not counted, nothing limits it");
    }
  }

  private static Assumption ratio(String of, double built, double gdp, double depreciation) {
    double value = gdp > 0 ? Math.max(0, built) / gdp / (depreciation + GROWTH) : 0;
    return new Assumption(
        CAPITAL + of,
        Math.round(1000 * value) / 1000.0,
        new Unit("years"),
        names(
            "Proposed, not a statistic: the capital that the base year's investment would let grow"
                + " by 2 % a year, in years of GDP.",
            "Propuesta, no una estadística: el capital que la inversión del año base haría crecer"
                + " 2 % al año, en años de PIB.",
            "Proposta, não uma estatística: o capital que o investimento do ano base faria crescer"
                + " 2 % ao ano, em anos de PIB."));
  }

  private static Names store() {
    return names(
        "Goods in store at the start, in years of what the base year took out of store or sold of"
            + " used equipment. Proposed:"
            + " enough for five years and what is lost of them.",
        "Bienes guardados al comienzo, en años de lo que el año base sacó de las existencias."
            + " Propuesta: lo de cinco años y lo que de ello se pierde.",
        "Bens guardados no começo, em anos do que o ano base tirou dos estoques. Proposta: o de"
            + " cinco anos e o que deles se perde.");
  }

  private static Names nobodyMoves() {
    return names(
        "How much more labour than its own a region may draw from the others, as share of its own."
            + " Proposed: nobody moves.",
        "Cuánto trabajo más que el propio puede traer una región de las otras, como parte del"
            + " propio. Propuesta: nadie se muda.",
        "Quanto trabalho além do próprio uma região pode trazer das outras, como parte do próprio."
            + " Proposta: ninguém se muda.");
  }

  private static Names takenOver(Names text) {
    return names(
        "Proposed, taken over from another economy, not from figures of this one. " + text.in("en"),
        "Propuesta, tomada de otra economía, no de cifras de esta. " + text.in("es"),
        "Proposta, tomada de outra economia, não de números desta. " + text.in("pt"));
  }

  private static Names names(String en, String es, String pt) {
    return new Names(Map.of("en", en, "es", es, "pt", pt));
  }
}
