package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.message.Message.Checked;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// The tables of a federation's page.
record FederationTables(FederationNumbers numbers, Standing standing) {

  private static final Cell NONE = Cell.of("–");

  /// What was there before counts as nothing below this.
  private static final double LEAST = 1e-9;

  private Treaty treaty() {
    return standing.treaty();
  }

  private Cell change(double before, double now) {
    return Math.abs(before) > LEAST ? numbers.change((now - before) / Math.abs(before)) : NONE;
  }

  /// What a member has alone, floors held or not.
  private Cell reached(Alone alone) {
    Cell reached = numbers.cells().rough(alone.reached());
    return alone.fallsShort()
        ? new Cell(text("federation.short.reached", reached.text()), reached.value(), false)
        : reached;
  }

  private String text(String key, Object... arguments) {
    return numbers.words().text(key, arguments);
  }

  private Cell yesNo(boolean yes) {
    return Cell.of(text(yes ? "federation.yes" : "federation.no"));
  }

  Table goods() {
    Cells cells = numbers.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (Good good : treaty().goods()) {
      rows.add(
          Table.Row.of(
              good.code(),
              Cell.of(good.unit()),
              cells.rough(good.account()),
              cells.percent(good.lost(), good.lost() > 0 ? 1 : 0),
              cells.rough(good.carriage())));
    }
    return new Table(
        text("federation.goods.table"),
        List.of(
            text("federation.good"),
            text("federation.unit"),
            text("federation.inAccount", treaty().accountUnit()),
            text("federation.lost"),
            text("federation.carriage")),
        rows);
  }

  Table members() {
    Cells cells = numbers.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (Member member : treaty().members()) {
      rows.add(
          Table.Row.of(
              member.code(),
              cells.rough(member.weight()),
              cells.whole(member.votes()),
              member.credit().isPresent()
                  ? cells.rough(member.credit().getAsDouble())
                  : Cell.of(text("federation.noLimit")),
              Cell.of(member.key())));
    }
    return new Table(
        text("federation.members.table"),
        List.of(
            text("federation.member"),
            text("federation.weight"),
            text("federation.votes"),
            text("federation.credit", treaty().accountUnit()),
            text("federation.key")),
        rows);
  }

  /// Who has accepted, answered and checked, and who is late.
  Table round(Overview overview) {
    Map<String, Checked> checks =
        overview
            .verdict()
            .map(one -> standing.checks(one.convener(), one.number()))
            .orElse(Map.of());
    List<Table.Row> rows = new ArrayList<>();
    for (String code : treaty().codes()) {
      int open = standing.unanswered(code).size();
      boolean accepted = standing.alone(code).isPresent();
      String answers =
          !accepted || standing.isOut(code)
              ? "–"
              : open == 0
                  ? text("federation.answeredAll")
                  : text(
                      open == 1 ? "federation.open.one" : "federation.open.other",
                      numbers.words().whole(open));
      String state =
          standing
              .left(code)
              .map(reason ->
                  text(
                      standing.isOut(code) ? "federation.left" : "federation.wantsToLeave", reason))
              .orElseGet(() -> text(accepted ? "federation.accepted" : "federation.notAccepted"));
      Optional<Checked> check = Optional.ofNullable(checks.get(code));
      rows.add(
          Table.Row.of(
              code,
              Cell.of(state),
              Cell.of(answers),
              check.map(one -> yesNo(one.holds())).orElseGet(() -> NONE)));
    }
    return new Table(
        text("federation.round.table"),
        List.of(
            text("federation.member"),
            text("federation.state"),
            text("federation.answers"),
            text("federation.checked")),
        rows);
  }

  /// At which ratios, beside those of the treaty.
  Table ratios(Verdict verdict, JointPlan plan) {
    Cells cells = numbers.cells();
    YearTable ratios = plan.ratios(verdict.result().prices());
    List<Table.Row> rows = new ArrayList<>();
    for (int g = 0; g < treaty().goods().size(); g++) {
      for (int t = 0; t < treaty().years(); t++) {
        Good good = treaty().goods().get(g);
        rows.add(
            Table.Row.of(
                good.code(),
                Cell.of(numbers.year(t)),
                cells.rough(ratios.at(t, g)),
                cells.rough(good.account()),
                Cell.of(good.unit())));
      }
    }
    return new Table(
        text("federation.ratios.table", treaty().accountUnit()),
        List.of(
            text("federation.good"),
            text("column.year"),
            text("federation.ratio"),
            text("federation.inTreaty"),
            text("federation.unit")),
        rows);
  }

  /// What it would mean if one left: for itself, and for the others by the offers made so far.
  ///
  /// @param with the plan of all
  /// @param without by the code of who would leave
  Table leaving(Overview all, JointPlan with, Map<String, Overview> without) {
    List<Table.Row> rows = new ArrayList<>();
    without.forEach((gone, rest) -> {
      Cell itself =
          standing.alone(gone).orElseThrow().fallsShort()
              ? Cell.of(text("federation.short.floorsLost"))
              : numbers.gain(-with.gain(all.codes().indexOf(gone)));
      rows.add(
          rest.leftShort().isEmpty()
              ? hitMost(gone, itself, all, with, rest)
              : Table.Row.of(
                  gone,
                  itself,
                  Cell.of(String.join(", ", rest.leftShort())),
                  Cell.of(text("federation.short.floorsLost"))));
    });
    return new Table(
        text("federation.leaving.table"),
        List.of(
            text("federation.whoLeaves"),
            text("federation.itself"),
            text("federation.hitMost"),
            text("federation.hitBy")),
        rows);
  }

  private Table.Row hitMost(String gone, Cell itself, Overview all, JointPlan with, Overview rest) {
    double worst = 0;
    String who = "–";
    for (int m = 0; m < rest.codes().size(); m++) {
      String code = rest.codes().get(m);
      int member = m;
      double now = rest.plan().map(plan -> plan.gain(member)).orElse(0.0);
      double change = now - with.gain(all.codes().indexOf(code));
      if (change < worst) {
        worst = change;
        who = code;
      }
    }
    return Table.Row.of(gone, itself, Cell.of(who), numbers.gain(worst));
  }

  /// An exercise: what each had, has alone then, and together.
  Table exercise(Overview then) {
    Cells cells = numbers.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (int m = 0; m < then.codes().size(); m++) {
      String code = then.codes().get(m);
      int member = m;
      Alone alone = then.standing().alone(code).orElseThrow();
      double before =
          treaty().members().get(treaty().indexOf(code)).before().orElse(alone.reached());
      rows.add(
          Table.Row.of(
              code,
              cells.rough(before),
              reached(alone),
              change(before, alone.reached()),
              then.plan().map(plan -> cells.rough(plan.welfare(member))).orElse(NONE),
              then.plan().map(plan -> change(before, plan.welfare(member))).orElse(NONE)));
    }
    FederationShortfalls shortfalls = new FederationShortfalls(numbers);
    return new Table(
        then.lacking()
            .map(one ->
                treaty().name() + ". " + shortfalls.finding(one) + ". " + shortfalls.proof(one))
            .orElse(treaty().name()),
        List.of(
            text("federation.member"),
            text("federation.before"),
            text("federation.aloneThen"),
            text("column.change"),
            text("federation.togetherThen"),
            text("column.change")),
        rows);
  }
}
