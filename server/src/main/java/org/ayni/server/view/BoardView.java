package org.ayni.server.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promises;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.economy.Need;
import org.ayni.economy.Unit;
import org.ayni.planning.table.Project;
import org.ayni.server.text.Words;

/// What was promised and what became of it, by owner: owners with something late first, and within
/// each what is late first, by day due.
///
/// @param finding how much is late, a sentence
/// @param earlier what was promised of plans that are in force no more
public record BoardView(String finding, List<Owner> owners, List<Earlier> earlier) {

  /// Longer horizons no plan has.
  private static final int MOST_YEARS = 100;

  /// Whoever promised.
  public record Owner(String name, List<Line> lines) {
    public Owner {
      lines = List.copyOf(lines);
    }
  }

  /// What was promised of a plan that another one has replaced.
  ///
  /// @param title which plan
  public record Earlier(String title, List<Owner> owners) {
    public Earlier {
      owners = List.copyOf(owners);
    }
  }

  /// A promise.
  ///
  /// @param late whether the day has passed and it is not delivered
  /// @param notes of the reports, the oldest first
  /// @param photos named in them, by their hash
  public record Line(
      long number,
      String what,
      String due,
      String state,
      String amounts,
      boolean late,
      List<String> notes,
      List<String> photos) {
    public Line {
      notes = List.copyOf(notes);
      photos = List.copyOf(photos);
    }
  }

  /// Texts by their hash.
  @FunctionalInterface
  public interface Notes {
    Optional<String> text(String hash) throws IOException;
  }

  public BoardView {
    owners = List.copyOf(owners);
    earlier = List.copyOf(earlier);
  }

  /// @param earlier of plans that are in force no more
  /// @param reports of the council, for their notes
  /// @param economy whose names industries and needs have
  /// @param owner what an owner is called: a council by its name
  public static BoardView of(
      Board board,
      List<CouncilBoard.Earlier> earlier,
      List<DeliveryReported> reports,
      Notes texts,
      Economy economy,
      UnaryOperator<String> owner,
      Words words)
      throws IOException {
    Map<Long, List<String>> notes = new LinkedHashMap<>();
    Map<Long, List<String>> photos = new LinkedHashMap<>();
    for (DeliveryReported report : reports) {
      if (report.evidence().isPresent()) {
        Optional<String> note = texts.text(report.evidence().get());
        if (note.isPresent()) {
          DeliveryNote told = DeliveryNote.parse(note.get());
          if (!told.text().isEmpty()) {
            notes
                .computeIfAbsent(report.promise(), p -> new ArrayList<>())
                .add(words.text("board.note", words.day(report.day()), told.text()));
          }
          told.photo()
              .ifPresent(hash ->
                  photos.computeIfAbsent(report.promise(), p -> new ArrayList<>()).add(hash));
        }
      }
    }
    Lines lines = new Lines(notes, photos, economy, owner, words);
    return new BoardView(
        finding(board, words),
        lines.byOwner(board, line -> state(line, words)),
        earlier.stream()
            .map(one ->
                new Earlier(
                    words.text(
                        "board.earlier",
                        OptionNames.of(one.plan().option(), words)
                            + " ("
                            + one.plan().offer()
                            + ")"),
                    lines.byOwner(one.board(), line -> ended(line, words))))
            .toList());
  }

  /// How promises are told.
  ///
  /// @param notes of the reports, by promise
  /// @param photos named in them, by promise
  private record Lines(
      Map<Long, List<String>> notes,
      Map<Long, List<String>> photos,
      Economy economy,
      UnaryOperator<String> owner,
      Words words) {

    List<Owner> byOwner(Board board, Function<Board.Line, String> state) {
      Optional<PlanCalendar> calendar = calendar(board);
      Map<String, List<Line>> owners = new LinkedHashMap<>();
      for (Board.Line line : board.lines()) {
        owners
            .computeIfAbsent(line.promise().owner(), o -> new ArrayList<>())
            .add(line(line, calendar, state.apply(line)));
      }
      return owners.entrySet().stream()
          .map(e -> new Owner(owner.apply(e.getKey()), e.getValue()))
          .toList();
    }

    private Line line(Board.Line line, Optional<PlanCalendar> calendar, String state) {
      long number = line.promise().number();
      return new Line(
          number,
          what(line.promise().line(), economy, calendar, words),
          words.text("board.due", words.day(line.promise().due())),
          state,
          amounts(line, words),
          line.state() == Board.State.LATE || line.state() == Board.State.SHORT,
          notes.getOrDefault(number, List.of()),
          photos.getOrDefault(number, List.of()));
    }
  }

  /// How much is late, a sentence.
  static String finding(Board board, Words words) {
    int late = board.missed().size();
    if (board.lines().isEmpty()) {
      return words.text("board.empty");
    }
    return late == 0
        ? words.text("board.nothingLate")
        : words.counted("board.late", late, words.whole(board.lines().size()));
  }

  /// In which years the plan of a board is carried out.
  public static Optional<PlanCalendar> calendar(Board board) {
    return PlanCalendar.of(board.lines().stream().map(Board.Line::promise).toList());
  }

  /// What a line of a plan is called, with its year or quarter.
  public static String what(
      PlanLine line, Economy economy, Optional<PlanCalendar> calendar, Words words) {
    return words.text(
        "board.what",
        LineNames.of(words, line.kind(), line.code(), name(line, economy, words)),
        when(line.year(), line.quarter(), economy, calendar, words));
  }

  /// A year of a plan or a quarter of it.
  ///
  /// @param dated the year as the plan dates it
  /// @param quarter 0 for the whole year
  public static String when(
      int dated, int quarter, Economy economy, Optional<PlanCalendar> calendar, Words words) {
    String year = year(dated, economy, calendar, words);
    return quarter == 0 ? year : words.text("board.quarter", quarter, year);
  }

  /// The year of a plan as its own pages count it: it is dated by the statistics it was made from;
  /// beside it that of the calendar.
  private static String year(
      int dated, Economy economy, Optional<PlanCalendar> calendar, Words words) {
    int number = dated - economy.year();
    if (number < 1 || number > MOST_YEARS) {
      return Integer.toString(dated);
    }
    return calendar
        .map(one -> words.text("board.planYearIn", number, Integer.toString(one.year(dated))))
        .orElseGet(() -> words.text("board.planYear", number));
  }

  /// How a promise stands, in a word or two.
  static String state(Board.Line line, Words words) {
    return words.text(
        switch (line.state()) {
          case LATE -> "delivery.late";
          case SHORT -> "delivery.short";
          case OPEN -> "delivery.open";
          case DELIVERED -> "delivery.delivered";
        });
  }

  /// How far a project is done.
  ///
  /// @param amount in percent of it
  static Cell done(double amount, Words words) {
    return new Cells(words).percent(amount / Project.DONE, amount == Math.rint(amount) ? 0 : 1);
  }

  /// What a promise is counted in. Of projects it was once recorded as that of needs.
  public static String unit(PlanLine line, String unit, Words words) {
    boolean project = LineNames.isProject(line.kind(), line.code());
    return words.unit(new Unit(project ? Promises.OF_PROJECT : unit));
  }

  /// The same where another plan has replaced that of the promise.
  private static String ended(Board.Line line, Words words) {
    return line.state() == Board.State.DELIVERED
        ? state(line, words)
        : words.text("delivery.ended");
  }

  /// How much of a promise was delivered.
  static String amounts(Board.Line line, Words words) {
    double delivered = line.delivered().doubleValue();
    double promised = line.promise().amount().doubleValue();
    if (LineNames.isProject(line.promise().line().kind(), line.promise().line().code())) {
      return words.text("board.done", done(delivered, words).text(), done(promised, words).text());
    }
    return switch (line.promise().line().kind()) {
      case SATISFACTION ->
          words.text("board.met", words.percent(delivered, 1), words.percent(promised, 1));
      // In what the stock is composed of: a unit that has no name of its own.
      case INVESTMENT, STOCK ->
          words.text("board.amounts", words.rough(delivered), words.rough(promised), "");
      case ACTIVITY, INVENTORY, TRADE, RETRAINING ->
          words.text(
              "board.amounts",
              words.rough(delivered),
              words.rough(promised),
              words.unit(new Unit(line.promise().unit())));
    };
  }

  /// A project by its name, anything else as it is.
  private static String project(String code) {
    return Project.isBasket(code)
        ? OptionNames.spelled(code.substring(Project.PREFIX.length()))
        : code;
  }

  private static String name(PlanLine line, Economy economy, Words words) {
    return switch (line.kind()) {
      case ACTIVITY, INVENTORY ->
          economy.table().industries().stream()
              .filter(one -> one.code().equals(line.code()))
              .findFirst()
              .map(Industry::names)
              .map(words::name)
              .orElse(line.code());
      case SATISFACTION ->
          economy.needs().stream()
              .filter(one -> one.code().equals(line.code()))
              .findFirst()
              .map(Need::names)
              .map(words::name)
              .orElseGet(() -> project(line.code()));
      case INVESTMENT, STOCK, TRADE, RETRAINING -> line.code();
    };
  }
}
