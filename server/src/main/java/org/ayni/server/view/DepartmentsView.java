package org.ayni.server.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.tree.Territory;
import org.ayni.server.map.DepartmentShape;
import org.ayni.server.text.Words;
import org.ayni.server.view.DepartmentNumbers.Measure;

/// Colombia's departments as a map, the darker the more, with the same numbers in a table.
///
/// @param finding what the map shows, as a heading
/// @param choices what can be shown
/// @param areas as they are drawn
/// @param legend what each tone stands for, the lightest first
/// @param source unit, day and publisher, one line
/// @param notes what must be known before it is trusted
public record DepartmentsView(
    String finding,
    List<Choice> choices,
    List<Area> areas,
    List<Step> legend,
    Table table,
    String source,
    List<String> notes)
    implements Sheets {

  /// More tones are not told apart.
  private static final int TONES = 5;

  /// @param code in the address
  public record Choice(String code, String name, boolean chosen) {}

  /// @param told name and number, for who points at it
  /// @param tone 0 for none, 1 … 5 the darker the more
  public record Area(String path, String told, int tone) {}

  /// @param range of the numbers with this tone
  public record Step(int tone, String range) {}

  public DepartmentsView {
    choices = List.copyOf(choices);
    areas = List.copyOf(areas);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /// @param shown code of what is to be shown; empty for what says most
  /// @return empty where nothing has this code
  public static Optional<DepartmentsView> of(
      CouncilBook book, LocalDate today, String shown, Words words) {
    DepartmentNumbers numbers = new DepartmentNumbers(book, today);
    Measure standard =
        numbers.total(Measure.COUNCILS) > 0 ? Measure.COUNCILS : Measure.MUNICIPALITIES;
    return numbers.known().stream()
        .filter(one -> shown.isEmpty() ? one == standard : code(one).equals(shown))
        .findFirst()
        .map(measure -> of(numbers, measure, today, words));
  }

  private static DepartmentsView of(
      DepartmentNumbers numbers, Measure shown, LocalDate today, Words words) {
    Map<String, String> names = DepartmentNumbers.names();
    long most = numbers.most(shown);
    List<Area> areas = new ArrayList<>();
    for (DepartmentShape shape : DepartmentShape.all()) {
      long number = numbers.of(shape.code(), shown);
      areas.add(
          new Area(
              shape.path(),
              names.get(shape.code()) + ": " + words.whole((double) number),
              tone(number, most)));
    }
    return new DepartmentsView(
        finding(numbers, shown, words),
        numbers.known().stream()
            .map(one -> new Choice(code(one), words.text("departments." + code(one)), one == shown))
            .toList(),
        areas,
        legend(areas.stream().anyMatch(area -> area.tone() == 0), most, words),
        table(numbers, shown, words),
        shown == Measure.MUNICIPALITIES
            ? words.text("departments.source.dane", words.text("departments." + code(shown)))
            : words.text(
                "departments.source.house",
                words.text("departments." + code(shown)),
                words.day(today)),
        notes(numbers, words));
  }

  private static String code(Measure measure) {
    return measure.name().toLowerCase(Locale.ROOT);
  }

  /// Of `most` in equal steps; whoever has any has a tone.
  private static int tone(long number, long most) {
    return (int) Math.ceilDiv(number * TONES, most);
  }

  private static List<Step> legend(boolean none, long most, Words words) {
    List<Step> legend = new ArrayList<>();
    if (none) {
      legend.add(new Step(0, words.whole(0)));
    }
    for (int tone = 1; tone <= TONES; tone++) {
      long first = Math.floorDiv((tone - 1) * most, TONES) + 1;
      long last = Math.floorDiv(tone * most, TONES);
      if (first <= last) {
        String range = words.whole((double) first);
        legend.add(
            new Step(tone, first == last ? range : range + " – " + words.whole((double) last)));
      }
    }
    return legend;
  }

  private static String finding(DepartmentNumbers numbers, Measure shown, Words words) {
    List<Territory> order = numbers.ordered(shown);
    if (shown == Measure.MUNICIPALITIES) {
      long three = order.stream().limit(3).mapToLong(one -> numbers.of(one.code(), shown)).sum();
      return words.text(
          "departments.finding.municipalities",
          words.whole((double) three),
          words.whole((double) numbers.total(shown)),
          order.get(0).name(),
          order.get(1).name(),
          order.get(2).name());
    }
    String spread =
        words.counted(
            "departments.finding." + code(shown),
            numbers.total(shown),
            words.whole((double) numbers.places(shown)),
            words.whole(order.size()));
    long first = numbers.of(order.getFirst().code(), shown);
    return first == numbers.of(order.get(1).code(), shown)
        ? spread
        : words.text(
            "departments.finding.most",
            spread,
            order.getFirst().name(),
            words.whole((double) first));
  }

  private static Table table(DepartmentNumbers numbers, Measure shown, Words words) {
    Cells cells = new Cells(words);
    List<Measure> known = numbers.known();
    List<String> columns = new ArrayList<>(List.of(words.text("departments.department")));
    known.forEach(one -> columns.add(words.text("departments." + code(one))));
    List<Table.Row> rows = new ArrayList<>();
    for (Territory one : numbers.ordered(shown)) {
      rows.add(
          new Table.Row(
              one.code(),
              one.name(),
              known.stream().map(m -> cells.whole((double) numbers.of(one.code(), m))).toList(),
              false));
    }
    rows.add(
        Table.Row.total(
            words.text("row.total"),
            known.stream().map(one -> cells.whole((double) numbers.total(one))).toList()));
    return new Table(words.text("departments.caption"), columns, rows);
  }

  private static List<String> notes(DepartmentNumbers numbers, Words words) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("departments.areas", words.whole(numbers.areas())));
    if (numbers.nowhere() > 0) {
      notes.add(words.counted("departments.nowhere", numbers.nowhere()));
    }
    return notes;
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(new Sheet("departments", table, source, notes));
  }
}
