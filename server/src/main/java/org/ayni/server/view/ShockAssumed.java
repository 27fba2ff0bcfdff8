package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.economy.Economy;
import org.ayni.server.run.ShockQuestion;
import org.ayni.server.text.Words;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.Recovery;
import org.ayni.shocks.scenario.Scenario;

/// What a shock is taken to be: how much of what changes, for how long, one sentence each.
final class ShockAssumed {

  private final Economy economy;
  private final Words words;

  private ShockAssumed(Economy economy, Words words) {
    this.economy = economy;
    this.words = words;
  }

  static List<String> of(Economy economy, ShockQuestion question, Words words) {
    ShockAssumed assumed = new ShockAssumed(economy, words);
    Scenario scenario = question.scenario();
    List<String> lines = new ArrayList<>();
    scenario.changes().forEach(change -> lines.add(assumed.change(change)));
    lines.add(assumed.course(scenario));
    lines.add(
        words.text("shocks.followed", words.counted("shocks.weeks", (long) question.weeks())));
    return lines;
  }

  private String change(Change change) {
    return switch (change) {
      case Change.Exports(var partners, double by, double redirected) -> {
        String sold =
            partners.isEmpty()
                ? words.text("shocks.change.allExports", written(by))
                : words.text("shocks.change.exports", partners(partners), written(by));
        yield redirected > 0
            ? words.text("shocks.change.redirected", sold, words.percent(redirected, 0))
            : sold;
      }
      case Change.Imports(var partners, double by) ->
          partners.isEmpty()
              ? words.text("shocks.change.allImports", written(by))
              : words.text("shocks.change.imports", partners(partners), written(by));
      case Change.Capacity(var industries, String region, double by) -> {
        String made =
            industries.isEmpty()
                ? words.text("shocks.change.allCapacity", written(by))
                : words.text(
                    "shocks.change.capacity",
                    industries.stream().map(this::industry).collect(Collectors.joining(", ")),
                    written(by));
        yield region.isEmpty() ? made : words.text("shocks.change.inRegion", made, region);
      }
      case Change.Wages(double by) -> words.text("shocks.change.wages", written(by));
      case Change.ImportPrice(double by) -> words.text("shocks.change.importPrice", written(by));
      case Change.WorldPrice(String industry, double by) ->
          words.text("shocks.change.worldPrice", industry(industry), written(by));
    };
  }

  /// With a decimal where there is one to write.
  private String written(double by) {
    boolean whole = Math.abs(100 * by - Math.rint(100 * by)) < 0.05;
    return words.change(by, whole ? 0 : 1);
  }

  private String partners(List<String> codes) {
    return codes.stream()
        .map(code ->
            economy.partner(code).map(one -> words.name(one.partner().names())).orElse(code))
        .collect(Collectors.joining(", "));
  }

  /// By its name; within a region, where codes lack the region's part, by its code.
  private String industry(String code) {
    return economy
        .table()
        .indexOf(code)
        .map(i -> words.name(economy.table().industries().get(i).names()))
        .orElse(code);
  }

  private String course(Scenario scenario) {
    Recovery recovery = scenario.recovery();
    String full = words.counted("shocks.weeks", (long) scenario.weeks());
    String after = words.counted("shocks.weeks", (long) recovery.weeks());
    return words.text("shocks.course." + recovery.kind(), full, after);
  }
}
