package org.ayni.server.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Challenge;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.book.Seat;
import org.ayni.councils.book.SectorSeats;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Office;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Votes;
import org.ayni.councils.tally.Rational;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.economy.Economy;
import org.ayni.economy.Unit;
import org.ayni.planning.replan.ReportKind;
import org.ayni.server.text.Words;

/// One council: who decides, what was voted, what was promised and what became of it, and by which
/// rules.
///
/// @param facts about it, a sentence each
/// @param ballots those that are open first, then those that wait to be counted, then newest first
/// @param withdrawn what was begun by mistake and taken back, a sentence each
/// @param tables with their ids, in the order of the page; none is empty
/// @param delivery how much of what was promised is late, a sentence
/// @param limits what its kinds of ballot do not protect from
/// @param year of the ballots and assemblies told of; empty for all
/// @param years in which there were any, newest first
public record CouncilView(
    String name,
    List<String> facts,
    List<BallotLine> ballots,
    List<String> withdrawn,
    Map<String, Table> tables,
    String delivery,
    List<String> limits,
    Optional<Integer> year,
    List<Integer> years) {

  /// A ballot and what it came to.
  ///
  /// @param text of the proposal or amendment that it is about; empty when it is about none
  /// @param against who voted against an instruction
  /// @param name in the council
  /// @param open whether people still vote
  /// @param waits whether its time is over and it was not counted yet
  /// @param until when, or where, that ends or ended; empty where it was counted
  /// @param keyed whether it is voted with a one-time key
  public record BallotLine(
      String title,
      String how,
      String text,
      String result,
      List<String> figures,
      List<String> against,
      String name,
      boolean open,
      boolean waits,
      String until,
      boolean keyed) {
    public BallotLine {
      figures = List.copyOf(figures);
      against = List.copyOf(against);
    }
  }

  public CouncilView {
    facts = List.copyOf(facts);
    ballots = List.copyOf(ballots);
    withdrawn = List.copyOf(withdrawn);
    limits = List.copyOf(limits);
    years = List.copyOf(years);
  }

  /// @param today as of which day
  /// @param now as of which moment of it: which ballots are over
  /// @param economy whose names needs and industries have; empty for their codes
  /// @param year of the ballots and assemblies to tell of; empty for all
  public static CouncilView of(
      HouseView house,
      Council council,
      LocalDate today,
      Instant now,
      Optional<Economy> economy,
      Optional<Integer> year,
      Words words) {
    return new Making(house.book(), house.files(), council, today, now, economy, year, words)
        .view();
  }

  /// One view in the making.
  private record Making(
      CouncilBook book,
      HouseFiles files,
      Council council,
      LocalDate today,
      Instant now,
      Optional<Economy> economy,
      Optional<Integer> year,
      Words words) {

    private boolean asked(LocalDate day) {
      return year.isEmpty() || year.get() == day.getYear();
    }

    private LocalDate day(Ballot ballot) {
      return council.day(ballot.time());
    }

    private List<Integer> years() {
      return Stream.concat(
              council.ballots().values().stream().map(this::day),
              council.assemblies().values().stream().map(Assembly::day))
          .map(LocalDate::getYear)
          .distinct()
          .sorted(Comparator.reverseOrder())
          .toList();
    }

    private Map<String, String> needs() {
      return economy.map(one -> OptionNames.needs(one, words)).orElse(Map.of());
    }

    /// A need as the economy calls it, an option as people call it; anything else as it is.
    private String need(String code) {
      return Optional.ofNullable(needs().get(code)).orElseGet(() -> OptionNames.of(code, words));
    }

    private String option(Ballot ballot, String code) {
      return OptionNames.of(ballot.opened().question(), code, needs(), words);
    }

    CouncilView view() {
      Board board = CouncilBoard.of(council, today);
      Map<String, Table> tables = new LinkedHashMap<>();
      put(tables, "seats", seats());
      put(tables, "sectors", sectors());
      put(tables, "disputes", disputes());
      put(tables, "wishes", wishes());
      put(tables, "promises", promises(board));
      put(tables, "assemblies", assemblies());
      put(tables, "rules", RuleSources.of(council.statute(), words));
      List<BallotLine> ballots =
          new ArrayList<>(
              council.ballots().values().stream()
                  .filter(ballot -> asked(day(ballot)))
                  .map(this::ballot)
                  .toList());
      Collections.reverse(ballots);
      // What one can still take part in comes first.
      ballots.sort(
          Comparator.comparing((BallotLine one) -> !one.open()).thenComparing(one -> !one.waits()));
      return new CouncilView(
          council.founded().name(),
          facts(),
          ballots,
          WithdrawnText.of(council, words),
          tables,
          BoardView.finding(board, words),
          limits(),
          year,
          years());
    }

    private static void put(Map<String, Table> tables, String id, Table table) {
      if (!table.rows().isEmpty()) {
        tables.put(id, table);
      }
    }

    private List<String> facts() {
      Statute statute = council.statute();
      int members = council.voters(today).size();
      List<String> facts = new ArrayList<>();
      facts.add(words.text("council.statute", words.named(statute.names(), statute.code())));
      facts.add(
          words.text(
              "council.quorum",
              words.whole(members),
              words.whole(statute.meetings().deciding().needed(members))));
      council
          .founded()
          .parent()
          .flatMap(book::council)
          .filter(_ -> sendsDelegates(statute))
          .ifPresent(above -> facts.add(words.text("council.above", above.founded().name())));
      statute
          .recall()
          .ifPresent(recall ->
              facts.add(words.counted("council.recall", recall.petition().needed(members))));
      facts.add(
          words.text(
              switch (statute.mandate()) {
                case REFUSE -> "council.mandate.refuse";
                case FLAG -> "council.mandate.flag";
                case FREE -> "council.mandate.free";
              }));
      statute
          .votes()
          .ifPresent(votes ->
              facts.add(
                  switch (votes) {
                    case Votes.ByMembers(var per) ->
                        words.text("council.votes.members", words.whole(per));
                    case Votes.BySquareRoot _ -> words.text("council.votes.root");
                    case Votes.Equal(var each) -> words.counted("council.votes.equal", each);
                    case Votes.Stated _ -> words.text("council.votes.stated");
                  }));
      Disputes.toCallAgain(council)
          .forEach(
              election -> facts.add(words.text("council.annulled", election.called().election())));
      return facts;
    }

    private static boolean sendsDelegates(Statute statute) {
      return statute.blocks().stream()
          .flatMap(block -> block.offices().stream())
          .anyMatch(Office::delegate);
    }

    private Table seats() {
      List<Table.Row> rows = new ArrayList<>();
      for (Seat seat : council.seats(today)) {
        Optional<Office> office = council.statute().office(seat.office());
        rows.add(
            Table.Row.of(
                office.map(o -> words.named(o.names(), o.code())).orElse(seat.office()),
                seat.holder(),
                words.day(seat.until())));
      }
      return new Table(
          words.text("council.seats"),
          List.of(
              words.text("column.office"), words.text("column.holder"), words.text("column.until")),
          rows);
    }

    /// Seats of sectors, and those that nobody has.
    private Table sectors() {
      List<Table.Row> rows = new ArrayList<>();
      council
          .statute()
          .sectors()
          .ifPresent(rule ->
              rule.seats()
                  .forEach(sector ->
                      rows.add(
                          Table.Row.of(
                              words.named(sector.names(), sector.code()),
                              words.whole(sector.seats()),
                              words.whole(SectorSeats.taken(council, sector.code(), today))))));
      return new Table(
          words.text("council.sectors"),
          List.of(
              words.text("column.sector"), words.text("column.places"), words.text("column.taken")),
          rows);
    }

    /// Everything that was disputed: what was decided, or the day by which it is to be.
    private Table disputes() {
      List<Table.Row> rows = new ArrayList<>();
      for (Challenge one : council.challenges().values()) {
        rows.add(
            Table.Row.of(
                words.text(
                    "matter." + one.raised().matter().code(),
                    one.raised().about(),
                    one.raised().whom().orElse("")),
                one.raised().reason(),
                one.verdict()
                    .map(v -> words.text(verdict(v), v.judged().grounds()))
                    .orElseGet(() -> words.text("dispute.open", words.day(one.due())))));
      }
      return new Table(
          words.text("council.disputes"),
          List.of(
              words.text("column.disputed"), words.text("column.why"), words.text("column.state")),
          rows);
    }

    private static String verdict(Challenge.Verdict verdict) {
      if (!verdict.judged().upheld()) {
        return "dispute.rejected";
      }
      return verdict.effective() ? "dispute.upheld" : "dispute.tooLate";
    }

    private Table wishes() {
      Wishes wishes = Levels.of(book, council);
      List<Table.Row> rows = new ArrayList<>();
      Map<String, String> floors = new TreeMap<>();
      wishes
          .floors()
          .forEach((need, floor) -> floors.put(need, words.percent(floor.doubleValue(), 0)));
      wishes.points().entrySet().stream()
          .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
          .forEach(entry ->
              rows.add(
                  Table.Row.of(
                      need(entry.getKey()),
                      cells().number(VotedGoals.shown(entry.getValue()).doubleValue(), 1),
                      Cell.of(Optional.ofNullable(floors.remove(entry.getKey())).orElse("–")))));
      floors.forEach((need, floor) -> rows.add(Table.Row.of(need(need), "–", floor)));
      for (String project : wishes.projects()) {
        rows.add(
            Table.Row.of(words.text("council.project", OptionNames.spelled(project)), "–", "–"));
      }
      return new Table(
          words.text("council.wishes"),
          List.of(
              words.text("column.need"), words.text("column.points"), words.text("column.floor")),
          rows);
    }

    private Table promises(Board board) {
      Optional<PlanCalendar> calendar = BoardView.calendar(board);
      List<Table.Row> rows = new ArrayList<>();
      for (Board.Line line : board.lines()) {
        rows.add(
            Table.Row.of(
                economy
                    .map(one -> BoardView.what(line.promise().line(), one, calendar, words))
                    .orElseGet(() -> line.promise().line().toString()),
                Cell.of(book.nameOf(line.promise().owner())),
                amount(line, line.promise().amount()),
                amount(line, line.delivered()),
                Cell.of(unit(line)),
                Cell.of(words.day(line.promise().due())),
                Cell.of(BoardView.state(line, words))));
      }
      return new Table(
          words.text("council.promises", words.day(today)),
          List.of(
              words.text("column.line"),
              words.text("column.owner"),
              words.text("column.promised"),
              words.text("column.delivered"),
              words.text("column.unit"),
              words.text("column.due"),
              words.text("column.state")),
          rows);
    }

    private static boolean isShare(Board.Line line) {
      return line.promise().line().kind() == ReportKind.SATISFACTION;
    }

    private Cells cells() {
      return new Cells(words);
    }

    private Cell amount(Board.Line line, BigDecimal amount) {
      if (LineNames.isProject(line.promise().line().kind(), line.promise().line().code())) {
        return BoardView.done(amount.doubleValue(), words);
      }
      return isShare(line)
          ? cells().percent(amount.doubleValue(), 1)
          : cells().rough(amount.doubleValue());
    }

    /// Of what a need is measured by its name says.
    private String unit(Board.Line line) {
      return isShare(line) ? "" : words.unit(new Unit(line.promise().unit()));
    }

    private Table assemblies() {
      List<Table.Row> rows = new ArrayList<>();
      for (Assembly assembly : council.assemblies().values()) {
        if (!asked(assembly.day())) {
          continue;
        }
        rows.add(
            Table.Row.of(
                words.day(assembly.day()),
                String.join("; ", assembly.agenda().stream().map(item -> item.title()).toList()),
                assembly.call() == 0
                    ? "–"
                    : words.text(
                        "council.present",
                        words.whole(assembly.present().size()),
                        words.whole(council.voters(assembly.day()).size())),
                words.text(assembly.minutes().isPresent() ? "council.kept" : "council.notKept")));
      }
      return new Table(
          words.text("council.assemblies"),
          List.of(
              words.text("column.day"),
              words.text("column.agenda"),
              words.text("column.present"),
              words.text("column.minutes")),
          rows);
    }

    /// With the floors that it is about before its words.
    private String text(Ballot ballot) {
      String text = BallotText.told(ballot.opened(), council, files, words);
      List<String> floors = BallotText.floors(ballot.opened(), council, this::need, words);
      return floors.isEmpty() ? text : (String.join("\n", floors) + "\n\n" + text).strip();
    }

    private BallotLine ballot(Ballot ballot) {
      List<String> figures = new ArrayList<>();
      Optional<BallotClosed> closed = ballot.closed();
      closed.ifPresent(c ->
          c.outcome().figures().entrySet().stream()
              .sorted(
                  Comparator.comparing(
                          (Map.Entry<String, String> one) -> BESIDE.contains(one.getKey()))
                      .thenComparing(one -> size(one.getValue()), Comparator.reverseOrder())
                      .thenComparing(Map.Entry::getKey))
              .forEach(
                  one -> figures.add(named(ballot, one.getKey()) + ": " + shown(ballot, one))));
      String result =
          closed
              .map(c ->
                  c.outcome().winners().isEmpty() || c.outcome().winners().contains("yes")
                      ? words.text(c.passed() ? "ballot.passed" : "ballot.rejected")
                      : words.text(
                          "ballot.winners",
                          String.join(
                              ", ",
                              c.outcome().winners().stream()
                                  .map(winner -> option(ballot, winner))
                                  .toList())))
              .orElseGet(() -> words.text(ballot.isOver(now) ? "ballot.waiting" : "ballot.open"));
      return new BallotLine(
          ballot.opened().title(),
          words.counted(
              "ballot.how",
              ballot.size(),
              words.text("rule." + ballot.opened().question().rule().code()),
              words.day(day(ballot))),
          text(ballot),
          result,
          figures,
          ballot.againstInstruction().stream()
              .map(voter -> words.text("ballot.against", voter))
              .toList(),
          ballot.opened().ballot(),
          closed.isEmpty() && !ballot.isOver(now),
          closed.isEmpty() && ballot.isOver(now),
          closed.isPresent() ? "" : BallotText.until(ballot, council, now, words).orElse(""),
          ballot.opened().form() == BallotForm.PSEUDONYMOUS_OPEN);
    }

    /// Figures of a count that are no option's, told after those.
    private static final Set<String> BESIDE = Set.of("blank", "quota", "cost");

    /// What a result from elsewhere may say in words stands last.
    private static BigDecimal size(String figure) {
      try {
        return Rational.parse(figure).toDecimal(9);
      } catch (NumberFormatException | ArithmeticException _) {
        return BigDecimal.ONE.negate();
      }
    }

    private String named(Ballot ballot, String figure) {
      return switch (figure) {
        case "yes", "no", "blank", "quota", "cost" -> words.text("figure." + figure);
        default -> option(ballot, figure);
      };
    }

    /// What projects cost is money, all else votes.
    private String shown(Ballot ballot, Map.Entry<String, String> figure) {
      Question question = ballot.opened().question();
      return figure.getKey().equals("cost") && question.budget().isPresent()
          ? words.text(
              "ballot.costOf",
              BallotText.money(question, new BigDecimal(figure.getValue()), words),
              BallotText.money(question, question.budget().get(), words))
          : shown(figure.getValue());
    }

    /// A fraction such as `62/3` as a decimal.
    private String shown(String figure) {
      return figure.indexOf('/') < 0
          ? figure
          : words.number(Rational.parse(figure).doubleValue(), 2);
    }

    private List<String> limits() {
      return council.statute().forms().stream()
          .map(form ->
              words.text(
                  switch (form) {
                    case NAMED_OPEN -> "limits.named";
                    case PSEUDONYMOUS_OPEN -> "limits.pseudonymous";
                    case SECRET -> "limits.secret";
                    case BY_COUNCILS -> "limits.byCouncils";
                  }))
          .toList();
    }
  }
}
