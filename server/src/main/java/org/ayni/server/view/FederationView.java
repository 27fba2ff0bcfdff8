package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.ledger.Fault;
import org.ayni.federation.ledger.Motion;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Readers;
import org.ayni.federation.treaty.Treaty;
import org.ayni.server.text.Words;

/// A federation as its page shows it: the treaty in words, where the round stands, who delivers
/// what to whom, what everybody gains, and what it would mean if somebody left or was cut off.
///
/// @param treaty sentences that say what was agreed on
/// @param finding where the round stands, in one sentence
/// @param proof how good the plan is, in one sentence
/// @param lines more about the round: votes
/// @param faults what does not hold and does not count, a sentence each
public record FederationView(
    String name,
    List<String> treaty,
    Table goods,
    Table members,
    String finding,
    String proof,
    List<String> lines,
    List<String> faults,
    Table round,
    List<Figure> figures,
    Optional<Table> ratios,
    Optional<Table> leaving,
    List<Table> exercises)
    implements Sheets {

  public FederationView {
    treaty = List.copyOf(treaty);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
    figures = List.copyOf(figures);
    exercises = List.copyOf(exercises);
  }

  /// What is known of a federation.
  ///
  /// @param all with everybody
  /// @param without without each one who plans; empty where there are fewer than two
  /// @param exercises what if, those that have a result
  public record Known(
      Overview all, Map<String, Overview> without, List<Motion> motions, List<Overview> exercises) {
    public Known {
      motions = List.copyOf(motions);
      exercises = List.copyOf(exercises);
    }
  }

  public static FederationView of(Known known, Words words) {
    Overview all = known.all();
    Standing standing = all.standing();
    Treaty treaty = standing.treaty();
    FederationNumbers numbers = new FederationNumbers(treaty, words);
    FederationTables tables = new FederationTables(numbers, standing);
    List<Figure> figures = new ArrayList<>();
    FederationFigures.of(numbers, all)
        .ifPresent(some -> {
          some.flows().ifPresent(figures::add);
          figures.add(some.gains());
        });
    return new FederationView(
        treaty.name(),
        treaty(treaty, numbers),
        tables.goods(),
        tables.members(),
        finding(all, numbers),
        proof(all, numbers),
        lines(known, numbers),
        faults(known.all(), words),
        tables.round(all),
        figures,
        all.verdict().flatMap(one -> one.plan().map(plan -> tables.ratios(one, plan))),
        known.without().isEmpty()
            ? Optional.empty()
            : all.plan().map(with -> tables.leaving(all, with, known.without())),
        known.exercises().stream().map(one -> exercise(one, words)).toList());
  }

  private static Table exercise(Overview then, Words words) {
    FederationNumbers numbers = new FederationNumbers(then.standing().treaty(), words);
    return new FederationTables(numbers, then.standing()).exercise(then);
  }

  private static List<String> treaty(Treaty treaty, FederationNumbers numbers) {
    Words words = numbers.words();
    List<String> said = new ArrayList<>();
    said.add(
        words.text(
            "federation.treaty.who",
            String.join(", ", treaty.codes()),
            numbers.years(),
            treaty.accountUnit()));
    said.add(words.text(aim(treaty)));
    said.add(
        words.text(
            treaty.relative() ? "federation.treaty.relative" : "federation.treaty.own",
            numbers.percent(treaty.gap())));
    said.add(words.text("federation.treaty.never"));
    said.add(words.text(treaty.goesOn() ? "federation.treaty.goesOn" : "federation.treaty.waits"));
    said.add(
        words.text(
            "federation.treaty.votes",
            words.percent(treaty.votes().join(), 0),
            words.percent(treaty.votes().change(), 0)));
    said.add(
        treaty.votes().leave() == 0
            ? words.text("federation.treaty.leaveFree")
            : words.text("federation.treaty.leaveVoted", words.percent(treaty.votes().leave(), 0)));
    treaty
        .stops()
        .forEach(stop ->
            said.add(
                words.text(
                    "federation.treaty.stop", stop.partner(), String.join(", ", stop.members()))));
    said.add(
        words.text(
            treaty.readers() == Readers.EVERYBODY
                ? "federation.treaty.everybody"
                : "federation.treaty.members"));
    return said;
  }

  private static String aim(Treaty treaty) {
    return switch (treaty.aim()) {
      case SUM -> "federation.aim.sum";
      case MAXIMIN -> "federation.aim.maximin";
      case NASH -> "federation.aim.nash";
      case AID -> "federation.aim.aid";
    };
  }

  private static String finding(Overview all, FederationNumbers numbers) {
    Words words = numbers.words();
    if (all.codes().size() < all.standing().treaty().members().size() && all.convener().isEmpty()) {
      List<String> missing = new ArrayList<>(all.standing().treaty().codes());
      missing.removeAll(all.codes());
      missing.removeIf(all.standing()::isOut);
      if (!missing.isEmpty()) {
        return words.text("federation.finding.joining", String.join(", ", missing));
      }
    }
    if (all.verdict().isPresent()) {
      return words.text(
          all.verdict().get().holds() ? "federation.finding.result" : "federation.finding.broken",
          all.verdict().get().convener());
    }
    if (all.lacking().isPresent() && all.missing().isEmpty()) {
      return new FederationShortfalls(numbers).finding(all.lacking().get());
    }
    if (all.convener().isEmpty()) {
      return words.text("federation.finding.nobody");
    }
    return all.missing().isEmpty()
        ? words.text("federation.finding.answered", words.whole(all.rounds()))
        : words.text(
            "federation.finding.waiting",
            words.whole(all.rounds()),
            String.join(", ", all.missing()));
  }

  private static String proof(Overview all, FederationNumbers numbers) {
    Optional<JointPlan> plan = all.plan();
    if (all.lacking().isPresent()) {
      return new FederationShortfalls(numbers).proof(all.lacking().get());
    }
    if (plan.isEmpty()) {
      return numbers.words().text("federation.proof.none");
    }
    String value = numbers.close(plan.get().value());
    if (!all.proven()) {
      return numbers.words().text("federation.proof.unproven", value);
    }
    return numbers
        .words()
        .text(
            "federation.proof.bound",
            value,
            numbers.close(all.bound()),
            numbers.percent(Math.max(0, all.gap())));
  }

  private static List<String> lines(Known known, FederationNumbers numbers) {
    Words words = numbers.words();
    List<String> lines = new ArrayList<>();
    FederationShortfalls shortfalls = new FederationShortfalls(numbers);
    for (String code : known.all().codes()) {
      known
          .all()
          .standing()
          .alone(code)
          .flatMap(Alone::lacking)
          .ifPresent(lacking ->
              lines.add(words.text("federation.short.line", code, shortfalls.alone(lacking))));
    }
    for (Motion motion : known.motions()) {
      lines.add(
          words.text(
              motion.decided() ? "federation.motion.decided" : "federation.motion.open",
              motion.next().name(),
              words.whole(motion.counted(true)),
              words.whole(motion.counted(false))));
    }
    return lines;
  }

  private static List<String> faults(Overview all, Words words) {
    List<Fault> faults = new ArrayList<>();
    all.verdict().ifPresent(one -> faults.addAll(one.reasons()));
    faults.addAll(all.standing().faults());
    return faults.stream()
        .map(one -> words.text("fault." + one.code(), one.arguments().toArray()))
        .toList();
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    figures.forEach(figure -> sheets.add(figure.sheet()));
    sheets.add(sheet("federation-round", round));
    ratios.ifPresent(table -> sheets.add(sheet("federation-ratios", table)));
    leaving.ifPresent(table -> sheets.add(sheet("federation-leaving", table)));
    for (int k = 0; k < exercises.size(); k++) {
      sheets.add(sheet("federation-whatif-" + (k + 1), exercises.get(k)));
    }
    sheets.add(sheet("federation-goods", goods));
    sheets.add(sheet("federation-members", members));
    return sheets;
  }

  private Sheet sheet(String id, Table table) {
    return new Sheet(id, table, name, List.of());
  }
}
