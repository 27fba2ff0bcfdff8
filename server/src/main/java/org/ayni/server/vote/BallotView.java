package org.ayni.server.vote;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.server.act.Scene;
import org.ayni.server.statute.StatuteChanges.Change;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotText;

/// A ballot paper as it is shown.
///
/// @param kind of marks, such as `POINTS`
/// @param facts how and until when, a sentence each
/// @param obstacle why this person cannot vote here; empty when they can
/// @param before what they voted, a line each; empty when they did not
/// @param limits what this kind of ballot does not protect from
/// @param problem what is wrong with the marks; empty when nothing is
/// @param vote the marks in words, to be looked at before sending
/// @param text that is decided on; empty where there is none
/// @param changes of the statute that are decided on; none where it is about something else
/// @param keyed whether it is voted with a one-time key
public record BallotView(
    String council,
    String councilName,
    String name,
    String title,
    String kind,
    List<String> facts,
    List<Option> options,
    String obstacle,
    List<String> before,
    List<String> limits,
    String problem,
    List<String> vote,
    Map<String, List<String>> fields,
    String key,
    String text,
    List<Change> changes,
    boolean keyed) {

  /// An option.
  ///
  /// @param number from 0
  /// @param detail cost, or who stands on a list; may be empty
  /// @param marked what stands in its field
  /// @param offer whose plan it is; empty where it is none
  /// @param code by which it is offered
  public record Option(
      int number, String name, String detail, String marked, String offer, String code) {}

  /// Places to choose from take the square of the options in letters; of more they are typed.
  private static final int MOST_CHOSEN = 20;

  /// Whether places in a ranking are chosen from a list.
  public boolean few() {
    return options.size() <= MOST_CHOSEN;
  }

  public BallotView {
    facts = List.copyOf(facts);
    options = List.copyOf(options);
    before = List.copyOf(before);
    limits = List.copyOf(limits);
    changes = List.copyOf(changes);
    vote = List.copyOf(vote);
  }

  /// @param voter whose paper it is; empty while that is not known
  /// @param obstacle see [Obstacle]
  /// @param names of options by code
  static BallotView of(
      Scene scene,
      Ballot ballot,
      Marks marks,
      Optional<String> voter,
      String obstacle,
      Map<String, String> names)
      throws IOException {
    Words words = scene.words();
    BallotOpened opened = ballot.opened();
    List<String> before =
        voter
            .map(ballot.votes()::get)
            .map(vote -> VoteLines.withCosts(vote, opened.question(), names, words))
            .orElse(List.of());
    return new BallotView(
        scene.council().code(),
        scene.council().founded().name(),
        opened.ballot(),
        opened.title(),
        opened.question().rule().kind().name(),
        facts(scene, ballot),
        options(scene, ballot, marks, names),
        obstacle,
        before,
        limits(opened.form(), words),
        marks.problem().isEmpty()
            ? ""
            : words.text(
                marks.problem(),
                marks.argument(),
                names.getOrDefault(marks.option(), marks.option())),
        marks.vote().map(vote -> reviewed(opened.question(), vote, names, words)).orElse(List.of()),
        marks.fields(),
        scene.key(),
        BallotText.of(opened, scene.council(), scene.house().files()),
        BallotText.changes(opened, scene.council(), scene.house().files(), words),
        opened.form() == BallotForm.PSEUDONYMOUS_OPEN);
  }

  /// What a kind of ballot does not protect from.
  static List<String> limits(BallotForm form, Words words) {
    return switch (form) {
      case NAMED_OPEN -> List.of(words.text("limits.named"), words.text("limits.all"));
      case PSEUDONYMOUS_OPEN ->
          List.of(
              words.text("limits.pseudonymous"),
              words.text("limits.server"),
              words.text("limits.all"));
      case SECRET -> List.of(words.text("limits.secret"), words.text("limits.all"));
      case BY_COUNCILS -> List.of(words.text("limits.byCouncils"), words.text("limits.all"));
    };
  }

  private static List<String> facts(Scene scene, Ballot ballot) {
    Words words = scene.words();
    BallotOpened opened = ballot.opened();
    List<String> facts = new ArrayList<>();
    facts.add(
        words.counted(
            "ballot.how",
            ballot.size(),
            words.text("rule." + opened.question().rule().code()),
            scene.said(scene.council().day(ballot.time()))));
    facts.addAll(BallotText.floors(opened, scene.council(), code -> scene.need(code), words));
    facts.add(words.text("form." + opened.form().name().toLowerCase(Locale.ROOT)));
    if (ballot.closed().isEmpty()) {
      BallotText.until(ballot, scene.council(), scene.now(), words).ifPresent(facts::add);
    }
    VoteLines.budget(opened.question(), words).ifPresent(facts::add);
    if (opened.question().seats() > 1) {
      facts.add(words.text("vote.seats", words.whole(opened.question().seats())));
    }
    return facts;
  }

  private static List<Option> options(
      Scene scene, Ballot ballot, Marks marks, Map<String, String> names) {
    BallotOpened opened = ballot.opened();
    List<Option> options = new ArrayList<>();
    List<String> codes = opened.question().options();
    for (int k = 0; k < codes.size(); k++) {
      String name = codes.get(k);
      String detail =
          Optional.ofNullable(opened.question().costs().get(name))
              .map(cost -> cost(opened.question(), name, cost, names, scene.words()))
              .orElseGet(() -> people(scene, opened, name));
      Optional<String> offer =
          opened
              .about()
              .filter(about ->
                  Optional.ofNullable(scene.council().offers().get(about))
                      .filter(one -> one.plans().containsKey(name))
                      .isPresent());
      options.add(
          new Option(
              k, names.getOrDefault(name, name), detail, marked(marks, k), offer.orElse(""), name));
    }
    return options;
  }

  /// A vote as it is read before it is sent; of projects with what each and all together cost.
  private static List<String> reviewed(
      Question question, Vote vote, Map<String, String> names, Words words) {
    if (!(vote instanceof Vote.Approved) || question.costs().isEmpty()) {
      List<String> lines = new ArrayList<>(VoteLines.of(vote, question, names, words));
      List<String> without = VoteLines.without(vote, question, names);
      if (!without.isEmpty()) {
        lines.add(
            words.text(
                vote instanceof Vote.Points ? "vote.withoutPoints" : "vote.withoutPlace",
                String.join(", ", without)));
      }
      return lines;
    }
    return VoteLines.withCosts(vote, question, names, words);
  }

  /// What a project costs, what is left if it is done, and what no longer fits into that.
  private static String cost(
      Question question, String name, BigDecimal cost, Map<String, String> names, Words words) {
    String said = VoteLines.cost(question, cost, words);
    Optional<BigDecimal> left = question.budget().map(budget -> budget.subtract(cost));
    if (left.isEmpty() || left.get().signum() < 0) {
      return said;
    }
    String rest = words.text("vote.left", BallotText.money(question, left.get(), words));
    List<String> displaced =
        question.options().stream()
            .filter(other -> !other.equals(name))
            .filter(other -> {
              BigDecimal its = question.costs().get(other);
              return its != null
                  && its.compareTo(left.get()) > 0
                  && its.compareTo(question.budget().orElseThrow()) <= 0;
            })
            .map(other -> names.getOrDefault(other, other))
            .toList();
    return said
        + ". "
        + rest
        + (displaced.isEmpty()
            ? ""
            : " " + words.text("vote.displaces", String.join(", ", displaced)));
  }

  private static String people(Scene scene, BallotOpened opened, String name) {
    return opened
        .about()
        .filter(_ -> opened.subject().equals("election"))
        .map(about -> scene.council().elections().get(about))
        .map(election -> election.standing().getOrDefault(name, List.of()))
        .filter(_ -> opened.question().rule().kind() == CountingRule.Kind.LIST)
        .map(people -> String.join(", ", people.stream().map(scene::who).toList()))
        .orElse("");
  }

  private static String marked(Marks marks, int option) {
    String number = String.valueOf(option);
    if (marks.fields().getOrDefault(Marks.APPROVE, List.of()).contains(number)
        || marks.fields().getOrDefault(Marks.CHOICE, List.of()).contains(number)) {
      return "yes";
    }
    return marks
        .fields()
        .getOrDefault(
            Marks.PLACE + option, marks.fields().getOrDefault(Marks.POINTS_OF + option, List.of()))
        .stream()
        .findFirst()
        .orElse("");
  }
}
