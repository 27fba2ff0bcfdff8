package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.DAY;
import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.TICK;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Member;
import org.ayni.councils.book.Roll;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.event.CouncilEvent.ChallengeDecided;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.councils.statute.Matter;
import org.ayni.server.act.Field.Choice;
import org.ayni.store.people.Person;

/// The book of members, and rolls.
final class MemberForms {

  /// Members who are named before a roll is frozen; the others are counted.
  private static final int MOST_TOLD = 10;

  private MemberForms() {}

  /// In the record there is only the code; where none is given it follows from the form's key, so
  /// that sending twice admits once.
  static final ActForm ADMIT =
      ActForm.of(
              "member-admitted",
              scene ->
                  List.of(
                      Field.of("name", LINE),
                      Field.of("contact", LINE).optional(),
                      Field.of("day", DAY).at(scene.today().toString()),
                      Field.of("code", LINE).optional(),
                      Field.of("paper", TICK)),
              (scene, answers) ->
                  List.of(
                      new MemberAdmitted(
                          scene.council().code(),
                          code(scene, answers),
                          answers.day("day"),
                          answers.ticked("paper"))))
          .look(MemberForms::namesakes)
          .after((scene, answers) ->
              scene
                  .options()
                  .people()
                  .keep(
                      new Person(
                          code(scene, answers), answers.line("name"), answers.line("contact"))));

  /// Members of the same name: who is entered twice has two votes.
  private static List<String> namesakes(Scene scene, Answers answers) {
    String name = plain(answers.line("name"));
    return scene.council().members().stream()
        .filter(member -> member.left().isEmpty())
        .filter(member ->
            Optional.ofNullable(scene.names().get(member.code()))
                .filter(one -> plain(one).equals(name))
                .isPresent())
        .map(member -> scene.words().text("look.namesake", scene.who(member.code())))
        .toList();
  }

  /// Without case, accents and doubled spaces.
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String code(Scene scene, Answers answers) {
    return answers
        .optional("code")
        .orElseGet(() -> "m-" + Hashes.of("member " + scene.key()).substring(0, 8));
  }

  static final ActForm LEAVE =
      ActForm.of(
          "member-left",
          scene ->
              List.of(
                  Field.choice("member", scene.members()),
                  Field.of("day", DAY).at(scene.today().toString()),
                  Field.choice(
                      "reason",
                      Stream.of("left", "moved", "died", "expelled")
                          .map(code -> new Choice(code, scene.words().text("reason." + code)))
                          .toList())),
          (scene, answers) ->
              List.of(
                  new MemberLeft(
                      scene.council().code(),
                      answers.line("member"),
                      answers.day("day"),
                      answers.line("reason"))));

  static final ActForm FREEZE =
      ActForm.of(
              "roll-frozen",
              scene ->
                  List.of(
                      Field.of("roll", LINE).at(scene.today().toString()),
                      Field.of("day", DAY).at(scene.today().toString())),
              (scene, answers) -> {
                RollFrozen frozen =
                    Rolls.freeze(
                        scene.house().book(),
                        scene.council(),
                        answers.line("roll"),
                        answers.day("day"));
                return List.of(frozen);
              })
          .look(MemberForms::onRoll)
          .recordedAlone();

  /// How many will be on the roll; and who of the members will not, and from when they vote.
  private static List<String> onRoll(Scene scene, Answers answers) {
    LocalDate day = answers.day("day");
    Council council = scene.council();
    List<Member> later =
        council.members().stream()
            .filter(one -> one.left().isEmpty() && day.isBefore(one.eligible()))
            .sorted(Comparator.comparing(Member::eligible).thenComparing(Member::code))
            .toList();
    List<String> told = new ArrayList<>();
    told.add(scene.words().counted("look.roll", council.voters(day).size()));
    if (!later.isEmpty()) {
      told.add(
          scene
              .words()
              .text(
                  "look.later",
                  later.stream()
                      .limit(MOST_TOLD)
                      .map(one ->
                          scene
                              .words()
                              .text("look.from", scene.who(one.code()), scene.said(one.eligible())))
                      .collect(Collectors.joining("; "))));
      if (later.size() > MOST_TOLD) {
        told.add(scene.words().counted("look.more", later.size() - MOST_TOLD));
      }
    }
    return told;
  }

  static final ActForm CHALLENGE =
      ActForm.of(
          "roll-challenged",
          scene ->
              List.of(
                  Field.choice("roll", unbodied(scene)),
                  Field.of("memberCode", LINE),
                  Field.of("why", LINE)),
          (scene, answers) ->
              List.of(
                  new RollChallenged(
                      scene.council().code(),
                      answers.line("roll"),
                      answers.line("memberCode"),
                      answers.line("why"))));

  /// Rolls that are challenged here: where the statute names a body, it is done among the disputes.
  private static List<Choice> unbodied(Scene scene) {
    return scene.council().statute().challenges().flatMap(c -> c.of(Matter.ROLL)).isPresent()
        ? List.of()
        : Scene.newest(scene.council().rolls().keySet());
  }

  static final ActForm DECIDE =
      ActForm.of(
          "challenge-decided",
          scene ->
              List.of(
                  Field.choice("challenge", challenges(scene)),
                  Field.choice(
                      "upheld",
                      Stream.of("yes", "no")
                          .map(code -> new Choice(code, scene.words().text("upheld." + code)))
                          .toList())),
          (scene, answers) -> {
            String both = answers.line("challenge");
            int split = both.indexOf('\n');
            return List.of(
                new ChallengeDecided(
                    scene.council().code(),
                    both.substring(0, split),
                    both.substring(split + 1),
                    answers.line("upheld").equals("yes")));
          });

  private static List<Choice> challenges(Scene scene) {
    return scene.council().rolls().values().stream()
        .flatMap((Roll roll) ->
            roll.challenged().stream()
                .map(member ->
                    new Choice(
                        roll.name() + "\n" + member, roll.name() + ": " + scene.who(member))))
        .toList();
  }

  /// Members who vote on a day.
  static List<Choice> voters(Scene scene) {
    return scene.people(
        scene.council().members().stream()
            .filter(m -> m.votesOn(scene.today()))
            .map(Member::code)
            .toList());
  }
}
