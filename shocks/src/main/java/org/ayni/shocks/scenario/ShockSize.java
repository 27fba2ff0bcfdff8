package org.ayni.shocks.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.economy.PartnerTrade;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.planning.table.BaseYearTrade;

/// A scenario's full size in the figures of one economy. Several changes of one thing add up; no
/// flow falls below 0. Immutable.
public final class ShockSize {

  private static final int MOST_TOLD = 100;

  private final double[] exports;
  private final double[] imports;
  private final double[] capacity;

  private ShockSize(int n) {
    exports = new double[n];
    imports = new double[n];
    capacity = new double[n];
  }

  /// Nothing changes.
  ///
  /// @param n number of industries
  public static ShockSize none(int n) {
    return new ShockSize(n);
  }

  /// @throws BadInputException when the economy lacks a partner, its figures, or an industry
  public static ShockSize of(Economy economy, Scenario scenario) {
    ShockSize size = new ShockSize(economy.table().size());
    BaseYearTrade trade = BaseYearTrade.of(economy);
    Problems problems = new Problems();
    for (Change change : scenario.changes()) {
      switch (change) {
        case Change.Exports e -> size.addExports(economy, trade, e, problems);
        case Change.Imports m -> size.addImports(economy, m, problems);
        case Change.Capacity c -> size.addCapacity(economy, c, problems);
        case Change.WorldPrice p -> size.addWorldPrice(economy, trade, p, problems);
        case Change.Wages _, Change.ImportPrice _ -> {}
      }
    }
    problems.throwIfAny();
    double[] sold = trade.exports();
    for (int i = 0; i < sold.length; i++) {
      size.exports[i] = Math.max(-sold[i], size.exports[i]);
      size.imports[i] = Math.max(-1, size.imports[i]);
      size.capacity[i] = Math.max(-1, size.capacity[i]);
    }
    return size;
  }

  private void addExports(
      Economy economy, BaseYearTrade trade, Change.Exports change, Problems problems) {
    double by = change.by() * (1 - change.redirected());
    if (change.partners().isEmpty()) {
      add(exports, trade.exports(), by);
    }
    List<String> known = economy.partners().stream().map(p -> p.partner().code()).toList();
    for (String code : change.partners()) {
      Optional<PartnerTrade> partner = economy.partner(code);
      if (partner.isEmpty()) {
        problems.add(missing("no partner '" + code + "'", code, known));
      } else {
        add(exports, bought(economy, trade, partner.get()), by);
      }
    }
  }

  /// What a partner buys by product: as it is known, or else its share in all exports of goods, the
  /// same of every product that can be stored.
  private static double[] bought(Economy economy, BaseYearTrade trade, PartnerTrade partner) {
    if (!partner.purchases().isEmpty()) {
      return trade.purchases(partner.partner().code());
    }
    double all = economy.partners().stream().mapToDouble(PartnerTrade::exportsTotal).sum();
    double[] bought = trade.exports();
    for (int i = 0; i < bought.length; i++) {
      boolean good = economy.table().industries().get(i).storable();
      bought[i] = good && all > 0 ? bought[i] * partner.exportsTotal() / all : 0;
    }
    return bought;
  }

  /// What exports earn less is bought less abroad.
  private void addWorldPrice(
      Economy economy, BaseYearTrade trade, Change.WorldPrice change, Problems problems) {
    List<String> known = economy.table().industries().stream().map(i -> i.code()).toList();
    Optional<Integer> industry = economy.table().indexOf(change.industry());
    if (industry.isEmpty()) {
      problems.add(missing("no industry '" + change.industry() + "'", change.industry(), known));
      return;
    }
    double earned = change.by() * trade.exports()[industry.get()];
    double bought = Arrays.stream(trade.imports()).sum();
    double fall = bought > 0 ? Math.min(0, earned / bought) : 0;
    Arrays.setAll(imports, i -> imports[i] + fall);
  }

  private void addImports(Economy economy, Change.Imports change, Problems problems) {
    double all = economy.partners().stream().mapToDouble(PartnerTrade::importsTotal).sum();
    double share = change.partners().isEmpty() ? 1 : 0;
    List<String> known = economy.partners().stream().map(p -> p.partner().code()).toList();
    for (String code : change.partners()) {
      if (known.contains(code) && all > 0) {
        share += economy.partner(code).orElseThrow().importsTotal() / all;
      } else {
        problems.add(missing("no imports from '" + code + "'", code, known));
      }
    }
    double fall = change.by() * share;
    Arrays.setAll(imports, i -> imports[i] + fall);
  }

  private void addCapacity(Economy economy, Change.Capacity change, Problems problems) {
    List<Industry> industries = economy.table().industries();
    String region = change.region();
    List<Integer> within =
        IntStream.range(0, industries.size())
            .filter(j -> region.isEmpty() || industries.get(j).region().equals(region))
            .boxed()
            .toList();
    if (within.isEmpty()) {
      List<String> regions =
          industries.stream()
              .map(Industry::region)
              .filter(one -> !one.isEmpty())
              .distinct()
              .toList();
      problems.add(
          regions.isEmpty()
              ? Problem.ofFile(
                  "",
                  "region '" + region + "'",
                  "none: the table is of one territory",
                  "",
                  Said.of("shock.one-territory", region))
              : missing("no region '" + region + "'", region, regions));
      return;
    }
    if (change.industries().isEmpty()) {
      within.forEach(j -> capacity[j] += change.by());
    }
    for (String code : change.industries()) {
      List<Integer> found =
          within.stream()
              .filter(j ->
                  industries.get(j).code().equals(code)
                      || industries.get(j).code().equals(region + "." + code))
              .toList();
      found.forEach(j -> capacity[j] += change.by());
      if (found.isEmpty()) {
        problems.add(
            missing(
                "no industry '" + code + "'" + (region.isEmpty() ? "" : " in " + region),
                code,
                within.stream().map(j -> industries.get(j).code()).toList()));
      }
    }
  }

  private static Problem missing(String found, String code, List<String> known) {
    return Problem.ofFile(
        "",
        found,
        known.isEmpty()
            ? "an economy that knows partners"
            : "one of "
                + String.join(", ", known.subList(0, Math.min(MOST_TOLD, known.size())))
                + (known.size() > MOST_TOLD ? " …" : ""),
        Nearest.to(code, known)
            .map(near -> "Maybe '" + near + "' is meant.")
            .orElse(
                known.isEmpty()
                    ? "In a table of regions trade between them is part of its flows: use 'capacity'"
                        + " with a 'region'."
                    : ""),
        Said.of(
            known.isEmpty() ? "shock.unknown" : "shock.not-there",
            code,
            String.join(", ", known.subList(0, Math.min(MOST_TOLD, known.size())))));
  }

  private static void add(double[] sum, double[] values, double factor) {
    Arrays.setAll(sum, i -> sum[i] + factor * values[i]);
  }

  /// ΔE [n]: change of exports by product, table unit a year; ≥ minus the base year's. A copy.
  public double[] exports() {
    return exports.clone();
  }

  /// Change of deliverable imports by product, relative, in [−1, 0]. A copy.
  public double[] imports() {
    return imports.clone();
  }

  /// Change of capacity by industry, relative, in [−1, 0]. A copy.
  public double[] capacity() {
    return capacity.clone();
  }
}
