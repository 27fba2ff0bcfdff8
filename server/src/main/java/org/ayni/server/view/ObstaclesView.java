package org.ayni.server.view;

import java.util.List;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.Shortfall;
import org.ayni.server.text.Words;

/// Why not everything asked for can be had: what is missing, and what stands in the way.
///
/// @param shortfalls what was asked for and what is possible
/// @param obstacles the limits in the way, most valuable first
public record ObstaclesView(Table shortfalls, Table obstacles) {

  private static final int MOST = 12;

  static ObstaclesView of(PlanOutcome.Infeasible outcome, LimitNames names) {
    return of(outcome.shortfalls(), outcome.obstacles(), names);
  }

  static ObstaclesView of(List<Shortfall> shortfalls, List<Obstacle> obstacles, LimitNames names) {
    Words words = names.words();
    return new ObstaclesView(
        new Table(
            words.text("shortfalls.table"), missingColumns(words), missing(shortfalls, names)),
        new Table(words.text("obstacles.table"), wayColumns(words), ways(obstacles, names)));
  }

  static List<String> missingColumns(Words words) {
    return List.of(
        words.text("column.demand"),
        words.text("column.year"),
        words.text("column.wanted"),
        words.text("column.possible"));
  }

  static List<Table.Row> missing(List<Shortfall> shortfalls, LimitNames names) {
    return shortfalls.stream().limit(MOST).map(s -> row(s, names)).toList();
  }

  static List<String> wayColumns(Words words) {
    return List.of(
        words.text("column.limit"), words.text("column.year"), words.text("column.help"));
  }

  static List<Table.Row> ways(List<Obstacle> obstacles, LimitNames names) {
    double most = obstacles.stream().mapToDouble(Obstacle::worthOfOnePercent).max().orElse(1);
    return obstacles.stream().limit(MOST).map(o -> row(o, most, names)).toList();
  }

  /// Both tables, as they are called in the template.
  List<Sheet> sheets() {
    return List.of(
        new Sheet("shortfalls", shortfalls, "", List.of()),
        new Sheet("obstacles", obstacles, "", List.of()));
  }

  private static Table.Row row(Shortfall shortfall, LimitNames names) {
    Words words = names.words();
    Cells cells = new Cells(words);
    boolean share = shortfall.kind() == RowKind.FLOOR;
    return Table.Row.of(
        names.limit(shortfall.kind(), shortfall.code()),
        Cell.of(words.text("year.number", shortfall.year())),
        share ? cells.percent(shortfall.wanted(), 1) : cells.rough(shortfall.wanted()),
        share ? cells.percent(shortfall.possible(), 1) : cells.rough(shortfall.possible()));
  }

  private static Table.Row row(Obstacle obstacle, double most, LimitNames names) {
    Words words = names.words();
    return Table.Row.of(
        names.limit(obstacle.kind(), obstacle.code()),
        Cell.of(words.text("year.number", obstacle.year())),
        new Cells(words).percent(obstacle.worthOfOnePercent() / most, 1));
  }
}
