package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;
import org.ayni.shocks.answer.ShockAnswer.Lost;
import org.ayni.shocks.path.Path;
import org.jspecify.annotations.Nullable;

/// Week by week when everyone muddles through, beside what the plan reaches in all weeks together.
final class ShockPathFigure {

  private final ShockFigures shock;
  private final Words words;
  private final Path path;

  private ShockPathFigure(ShockFigures shock) {
    this.shock = shock;
    this.words = shock.words();
    this.path = shock.answer().path();
  }

  static Figure of(ShockFigures shock) {
    return new ShockPathFigure(shock).figure();
  }

  private Figure figure() {
    String unit = words.text("shocks.unit", shock.all().year());
    List<Chart.Series> series = new ArrayList<>();
    series.add(line("shocks.path.output", path.output(), 5));
    series.add(line("shocks.path.consumption", path.consumption(), 1));
    if (shock.found().planned()) {
      series.add(mean("shocks.path.plannedOutput", plannedOutput(), 0));
      series.add(mean("shocks.path.plannedConsumption", plannedConsumption(), 2));
    }
    List<String> weeks = new ArrayList<>();
    for (int week = 1; week <= path.weeks(); week++) {
      weeks.add(words.text("shocks.week", Integer.toString(week)));
    }
    return new Figure(
        "shock-path",
        finding(),
        words.text("shocks.path.explanation"),
        new Chart.Lines(unit, weeks, series, 100.0, false),
        table(weeks),
        shock.source(unit),
        shock.notes());
  }

  private Chart.Series line(String key, List<Double> shares, int tone) {
    List<@Nullable Double> values = new ArrayList<>();
    shares.forEach(share -> values.add(Math.round(1e4 * share) / 100.0));
    return new Chart.Series(words.text(key), values, tone, false);
  }

  /// The plan is one for all weeks: it has a mean, and no course.
  private Chart.Series mean(String key, double share, int tone) {
    return new Chart.Series(
        words.text(key), Collections.nCopies(path.weeks(), 100 * share), tone, true);
  }

  private double plannedOutput() {
    double base = 0;
    double lost = 0;
    for (Lost one : shock.answer().output()) {
      base += one.base();
      lost += one.planned();
    }
    return 1 - lost / base;
  }

  private double plannedConsumption() {
    Lost all = shock.answer().consumption();
    return 1 - all.planned() / all.base();
  }

  private String finding() {
    List<Double> output = path.output();
    int worst = 0;
    for (int week = 1; week < output.size(); week++) {
      worst = output.get(week) < output.get(worst) - 1e-9 ? week : worst;
    }
    double change = output.get(worst) - 1;
    return change > -5e-5
        ? words.text("shocks.path.calm")
        : words.text("shocks.path.finding", Integer.toString(worst + 1), words.change(change, 1));
  }

  private Table table(List<String> weeks) {
    List<Table.Row> rows = new ArrayList<>();
    for (int week = 0; week < weeks.size(); week++) {
      rows.add(
          Table.Row.of(
              weeks.get(week),
              shock.all().cells().percent(shock.answer().scenario().intensity(week), 0),
              shock.all().cells().percent(path.output().get(week), 1),
              shock.all().cells().percent(path.consumption().get(week), 1)));
    }
    if (shock.found().planned()) {
      rows.add(
          Table.Row.total(
              words.text("shocks.path.planned"),
              Cell.of(""),
              shock.all().cells().percent(plannedOutput(), 1),
              shock.all().cells().percent(plannedConsumption(), 1)));
    }
    return new Table(
        words.text("shocks.path.table", shock.all().year()),
        List.of(
            words.text("shocks.path.week"),
            words.text("shocks.path.intensity"),
            words.text("shocks.path.output"),
            words.text("shocks.path.consumption")),
        rows);
  }
}
