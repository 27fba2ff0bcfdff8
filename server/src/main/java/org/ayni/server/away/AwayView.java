package org.ayni.server.away;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Member;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Meetings;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.record.canonical.Value;
import org.ayni.server.act.PreparedBallots;
import org.ayni.server.act.Scene;
import org.ayni.server.view.BallotText;
import org.ayni.server.view.OptionNames;
import org.ayni.server.vote.PaperLines;
import org.ayni.server.vote.VoteLines;

/// What goes along to where there is no line: a council as it stands, in one page.
///
/// @param house name of its record, which is signed with the acts
/// @param entries how many the record held
/// @param made when, in the council's time
/// @param named whether members stand in it by name
public record AwayView(
    String council,
    String councilName,
    String house,
    String entries,
    String made,
    boolean named,
    List<Meeting> meetings,
    List<Asked> ballots) {

  /// Days for which an assembly without minutes goes on, or what was done there is on its way.
  private static final int STILL_HELD = 31;

  public AwayView {
    meetings = List.copyOf(meetings);
    ballots = List.copyOf(ballots);
  }

  /// Keys of what the script says.
  public static List<String> sayings() {
    return List.of(
        "away.say.same",
        "away.say.differ",
        "away.say.station",
        "away.say.numbers",
        "away.say.observers",
        "away.say.attended",
        "away.say.opened",
        "away.say.cast",
        "away.say.papers",
        "away.say.signedBy",
        "away.say.noKey",
        "away.say.notMarked",
        "away.say.paper",
        "away.say.twoSigned");
  }

  /// Somebody in the book.
  public record Somebody(String code, String said) {}

  /// An assembly to come.
  ///
  /// @param day in words
  /// @param calls those that the statute knows
  /// @param members who are counted when they come
  public record Meeting(String name, String day, List<Integer> calls, List<Somebody> members) {
    public Meeting {
      calls = List.copyOf(calls);
      members = List.copyOf(members);
    }
  }

  /// An answer or an option, by the number that stands on papers.
  public record Option(String code, String said) {}

  /// A ballot.
  ///
  /// @param kind of votes, such as `YES_NO`
  /// @param byAnswer whether a number an answer is enough
  /// @param opening the act that opens it, if an assembly does; empty where it is open
  /// @param assembly in which it is held; empty where it is in none, or may be in one of several
  /// @param voters who vote on paper in a ballot by name; none in another
  /// @param text that is decided on; empty where there is none
  /// @param papers whether papers can be counted: not where votes differ
  public record Asked(
      String name,
      String title,
      String kind,
      boolean byAnswer,
      String opening,
      String assembly,
      List<Option> options,
      List<Somebody> voters,
      String text,
      boolean papers) {
    public Asked {
      options = List.copyOf(options);
      voters = List.copyOf(voters);
    }

    /// Codes of the options in the order of their numbers, as a JSON array.
    public String codes() {
      return Value.Items.ofTexts(options.stream().map(Option::code).toList()).json();
    }
  }

  static AwayView of(Scene scene) throws IOException {
    Council council = scene.council();
    List<Somebody> members = people(scene, council.members().stream().map(Member::code).toList());
    List<Meeting> meetings = new ArrayList<>();
    for (Assembly assembly : council.assemblies().values()) {
      if (assembly.minutes().isEmpty()
          && !assembly.day().isBefore(scene.today().minusDays(STILL_HELD))) {
        meetings.add(
            new Meeting(
                assembly.name(),
                scene.said(assembly.day()),
                calls(council.statute().meetings()),
                members));
      }
    }
    List<Asked> ballots = new ArrayList<>();
    for (Ballot ballot : council.ballots().values()) {
      if (ballot.closed().isEmpty() && !ballot.isOver(scene.now())) {
        ballots.add(asked(scene, ballot.opened(), ""));
      }
    }
    if (!meetings.isEmpty()) {
      for (BallotOpened prepared : PreparedBallots.of(scene, meetings.getFirst().name())) {
        ballots.add(asked(scene, prepared, WrittenActs.line(prepared)));
      }
    }
    return new AwayView(
        council.code(),
        council.founded().name(),
        scene.house().origin(),
        scene.words().whole((double) scene.house().entries()),
        scene.said(scene.now()),
        !scene.names().isEmpty(),
        meetings,
        ballots);
  }

  private static List<Integer> calls(Meetings meetings) {
    List<Integer> calls = new ArrayList<>(List.of(Meetings.FIRST));
    meetings.secondCall().ifPresent(_ -> calls.add(Meetings.SECOND));
    meetings.laterCall().ifPresent(_ -> calls.add(Meetings.LATER));
    return calls;
  }

  private static Asked asked(Scene scene, BallotOpened opened, String opening) throws IOException {
    Question question = opened.question();
    boolean byAnswer = PaperLines.byAnswer(question);
    Map<String, String> called =
        OptionNames.of(question, OptionNames.needs(scene.economy(), scene.words()), scene.words());
    List<Option> options =
        (byAnswer ? PaperLines.answers(question) : question.options())
            .stream()
                .map(code ->
                    new Option(
                        code,
                        called.containsKey(code)
                            ? VoteLines.withCost(code, question, called, scene.words())
                            : scene.words().textOr("figure." + code, code)))
                .toList();
    Optional<Roll> roll = Optional.ofNullable(scene.council().rolls().get(opened.roll()));
    List<String> byName =
        opened.form() == BallotForm.NAMED_OPEN
            ? roll.map(Roll::members).stream().flatMap(Collection::stream).toList()
            : List.of();
    return new Asked(
        opened.ballot(),
        opened.title(),
        question.rule().kind().name(),
        byAnswer,
        opening,
        opened.assembly().orElse(""),
        options,
        people(scene, byName.stream().filter(code -> paper(scene, code)).toList()),
        BallotText.told(opened, scene.council(), scene.house().files(), scene.words()),
        opened.form() != BallotForm.BY_COUNCILS
            && roll.filter(one -> one.votes().isEmpty()).isPresent());
  }

  private static boolean paper(Scene scene, String code) {
    return scene.council().member(code).filter(Member::paper).isPresent();
  }

  private static List<Somebody> people(Scene scene, List<String> codes) {
    return codes.stream()
        .filter(
            code -> scene.council().member(code).filter(one -> one.left().isEmpty()).isPresent())
        .map(code -> new Somebody(code, scene.who(code)))
        .sorted(Comparator.comparing(Somebody::said, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }
}
