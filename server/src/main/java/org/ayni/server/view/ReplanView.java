package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.delivery.Unreported;
import org.ayni.economy.Economy;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.Difference;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.table.Project;
import org.ayni.server.run.ReplanFound;
import org.ayni.server.text.ImpasseWords;
import org.ayni.server.text.Words;

/// The years that remain, planned anew, and how they differ from the running plan, line by line.
///
/// @param finding what came out, a sentence
/// @param impasse why there is no plan; empty when there is one
/// @param needs how far needs are met, before and now; empty when there is no plan
/// @param assumed what was not reported and what it is taken for, a sentence each; none where all
///   was
/// @param silent the promises of which nothing was reported
/// @param ends how far needs are met where none of that was delivered and where all was, and by how
///   much they differ
/// @param lines what differs most, the largest difference first; empty when nothing does
/// @param proof what the new plan proves; empty when there is none
public record ReplanView(
    String finding,
    ImpasseWords impasse,
    Optional<Table> needs,
    List<String> assumed,
    Optional<Table> silent,
    Optional<Table> ends,
    Optional<Table> lines,
    String proof)
    implements Sheets {

  /// A difference of less is none to speak of, of its own size and of the largest of its kind.
  private static final double SMALL = 1e-4;

  /// @param calendar of the running plan, where it is known
  public static ReplanView of(
      ReplanFound found, Economy economy, Optional<PlanCalendar> calendar, Words words) {
    PlanResult result = found.replanned().result();
    PlanProblem problem = found.running().problem();
    LimitNames limits = new LimitNames(problem, economy, words);
    List<Difference.Line> told =
        found.replanned().difference().stream().filter(line -> counts(line, problem)).toList();
    List<Difference.Line> changed = changed(told);
    ImpasseWords impasse =
        result
            .impasse()
            .filter(_ -> result.plan().isEmpty())
            .map(one -> ImpasseWords.of(one, words))
            .orElse(ImpasseWords.NONE);
    String finding =
        result.plan().isEmpty()
            ? words.text("replan.none")
            : result.status() == PlanStatus.INFEASIBLE
                ? words.text("replan.infeasible")
                : changed.isEmpty()
                    ? words.text("replan.same")
                    : words.counted("replan.changed", changed.size());
    LineNames names = new LineNames(limits);
    return new ReplanView(
        finding,
        impasse,
        result
            .plan()
            .map(plan ->
                table(
                    words.text("replan.needs"),
                    told.stream().filter(line -> line.kind() == ReportKind.SATISFACTION).toList(),
                    problem,
                    calendar,
                    names)),
        ReplanEnds.assumed(found, words),
        ReplanEnds.silent(found, economy, calendar, words),
        ReplanEnds.table(found, names, calendar),
        changed.isEmpty()
            ? Optional.empty()
            : Optional.of(table(words.text("replan.table"), changed, problem, calendar, names)),
        result.status() == PlanStatus.INFEASIBLE
            ? ""
            : result.certificate().map(c -> Proof.sentence(c, limits)).orElse(""));
  }

  public ReplanView {
    assumed = List.copyOf(assumed);
  }

  /// Message that says what is taken to have been delivered of what nobody reported.
  public static String said(Unreported how) {
    return switch (how) {
      case NOTHING -> "replan.unreported.nothing";
      case AS_PROMISED -> "replan.unreported.promised";
      case MEAN_SHARE -> "replan.unreported.mean";
    };
  }

  /// Whether a line says something: a project counts only in years in which it takes products.
  static boolean counts(Difference.Line line, PlanProblem problem) {
    return !isProject(line)
        || problem.baskets().stream()
            .filter(one -> one.code().equals(line.code()))
            .anyMatch(one -> one.products().get(line.year() - 1).size() > 0);
  }

  private static boolean isProject(Difference.Line line) {
    return LineNames.isProject(line.kind(), line.code());
  }

  /// What is counted alike: needs in ones, projects in percent.
  private static String scale(Difference.Line line) {
    return isProject(line) ? Project.PREFIX : line.kind().code();
  }

  private static List<Difference.Line> changed(List<Difference.Line> all) {
    Map<String, Double> largest = new HashMap<>();
    all.forEach(line -> largest.merge(scale(line), line.plan(), Math::max));
    return all.stream()
        .filter(line ->
            Math.abs(line.relative()) > SMALL
                && Math.abs(line.absolute()) > SMALL * largest.getOrDefault(scale(line), 0.0))
        .sorted(
            Comparator.comparingDouble((Difference.Line l) -> -Math.abs(l.relative()))
                .thenComparingDouble(l -> -Math.abs(l.absolute())))
        .toList();
  }

  private static Table table(
      String caption,
      List<Difference.Line> lines,
      PlanProblem problem,
      Optional<PlanCalendar> calendar,
      LineNames names) {
    Words words = names.names().words();
    Cells cells = new Cells(words);
    List<Table.Row> rows = new ArrayList<>();
    for (Difference.Line line : lines) {
      rows.add(
          new Table.Row(
              line.code(),
              names.of(line.kind(), line.code()),
              List.of(
                  Cell.of(year(line.year(), problem, calendar, words)),
                  amount(line, line.plan(), cells, words),
                  amount(line, line.report().orElse(Double.NaN), cells, words),
                  amount(line, line.now().orElse(Double.NaN), cells, words),
                  cells.change(line.relative(), 1)),
              false));
    }
    return new Table(
        caption,
        List.of(
            words.text("column.line"),
            words.text("column.year"),
            words.text("replan.running"),
            words.text("replan.reported"),
            words.text("replan.now"),
            words.text("column.change")),
        rows);
  }

  static Cell amount(Difference.Line line, double value, Cells cells, Words words) {
    return isProject(line) ? BoardView.done(value, words) : cells.rough(value);
  }

  /// @param number of the year in the plan, from 1
  static String year(
      int number, PlanProblem problem, Optional<PlanCalendar> calendar, Words words) {
    return calendar
        .map(one ->
            words.text("year.in", number, Integer.toString(one.year(problem.baseYear() + number))))
        .orElseGet(() -> words.text("year.number", number));
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    needs.ifPresent(one -> sheets.add(new Sheet("replan-needs", one, "", List.of(finding))));
    silent.ifPresent(one -> sheets.add(new Sheet("replan-silent", one, "", assumed)));
    ends.ifPresent(one -> sheets.add(new Sheet("replan-ends", one, "", assumed)));
    lines.ifPresent(one -> sheets.add(new Sheet("replan-lines", one, "", List.of(finding))));
    return sheets;
  }
}
