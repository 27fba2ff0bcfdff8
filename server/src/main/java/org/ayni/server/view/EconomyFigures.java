package org.ayni.server.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Source;
import org.ayni.server.text.Words;

/// What all figures over one economy share: its words, its unit and its source line.
record EconomyFigures(Economy economy, Words words) {

  private static final Pattern PUBLISHER_END = Pattern.compile("[:(]");

  EconomyTable table() {
    return economy.table();
  }

  int size() {
    return table().size();
  }

  String industry(int i) {
    return words.name(table().industries().get(i).names());
  }

  Cells cells() {
    return new Cells(words);
  }

  /// A row about industry i.
  Table.Row row(int i, Cell... cells) {
    return row(i, List.of(cells));
  }

  Table.Row row(int i, List<Cell> cells) {
    return new Table.Row(table().industries().get(i).code(), industry(i), cells, false);
  }

  /// Unit of the table as people say it, a year.
  String unit() {
    return words.text("unit.aYear", words.unit(table().unit()));
  }

  String year() {
    return Integer.toString(economy.year());
  }

  /// Unit, year and publishers in one line, of what is made from everything that is known.
  String source(String unit) {
    return source(unit, EnumSet.allOf(Source.Figures.class));
  }

  /// The same of what is made from these figures alone.
  String source(String unit, Set<Source.Figures> made) {
    return source(unit, year(), made);
  }

  /// The same of figures of another year than the table's.
  String source(String unit, String year, Set<Source.Figures> made) {
    return words.text("figure.source", unit, year, publishers(made));
  }

  /// Each publisher once, without the titles: those stand in full at the foot of the page.
  private String publishers(Set<Source.Figures> made) {
    return economy.sources().isEmpty()
        ? words.text("figure.unknownSource")
        : economy.sources(made).stream()
            .map(Source::title)
            .map(title -> PUBLISHER_END.split(title, 2)[0].strip())
            .distinct()
            .collect(Collectors.joining(", "));
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
