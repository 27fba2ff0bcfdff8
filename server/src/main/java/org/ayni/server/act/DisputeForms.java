package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.LINE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.councils.book.Challenge;
import org.ayni.councils.book.Disputes;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.statute.Matter;
import org.ayni.server.act.Field.Choice;

/// What is disputed, and what the body decides that the statute names.
final class DisputeForms {

  private DisputeForms() {}

  static final ActForm RAISE =
      ActForm.of(
              "challenge-raised",
              scene ->
                  List.of(
                      Field.choice("disputed", disputable(scene)),
                      Field.of("memberCode", LINE).optional(),
                      Field.of("why", LINE),
                      scene.by("by", "challenge-raised"),
                      Field.of("challengeName", LINE).optional()),
              DisputeForms::raised)
          .checked((scene, answers) -> {
            if (answers.sound("disputed")
                && matter(answers) == Matter.ROLL
                && answers.optional("memberCode").isEmpty()) {
              answers.problem("memberCode", "form.missing");
            }
          });

  private static Matter matter(Answers answers) {
    return Matter.valueOf(answers.line("disputed").split("\n", -1)[0]);
  }

  private static List<CouncilEvent> raised(Scene scene, Answers answers) {
    String[] what = answers.line("disputed").split("\n", -1);
    Matter matter = matter(answers);
    Optional<String> whom =
        switch (matter) {
          case ROLL -> answers.optional("memberCode");
          case NOMINATION -> Optional.of(what[2]);
          case RESULT -> Optional.empty();
        };
    String name =
        answers
            .optional("challengeName")
            .orElseGet(() -> "i-" + Hashes.of("challenge " + scene.key()).substring(0, 8));
    return List.of(
        new ChallengeRaised(
            scene.council().code(),
            name,
            matter,
            what[1],
            whom,
            answers.line("by"),
            answers.line("why")));
  }

  /// Rolls, nominations and results that the statute names a body for, the newest first.
  private static List<Choice> disputable(Scene scene) {
    List<Choice> all = new ArrayList<>();
    scene
        .council()
        .statute()
        .challenges()
        .ifPresent(rules -> {
          if (rules.of(Matter.ROLL).isPresent()) {
            scene
                .council()
                .rolls()
                .keySet()
                .forEach(roll -> all.add(choice(scene, Matter.ROLL, roll, "")));
          }
          scene
              .council()
              .elections()
              .values()
              .forEach(election -> {
                String name = election.called().election();
                if (rules.of(Matter.NOMINATION).isPresent()) {
                  election
                      .standing()
                      .keySet()
                      .forEach(list -> all.add(choice(scene, Matter.NOMINATION, name, list)));
                }
                if (rules.of(Matter.RESULT).isPresent()) {
                  all.add(choice(scene, Matter.RESULT, name, ""));
                }
              });
        });
    return all.reversed();
  }

  private static Choice choice(Scene scene, Matter matter, String about, String whom) {
    return new Choice(
        matter.name() + "\n" + about + (whom.isEmpty() ? "" : "\n" + whom),
        scene.words().text("matter." + matter.code(), about, whom));
  }

  static final ActForm JUDGE =
      ActForm.of(
          "challenge-judged",
          scene ->
              List.of(
                  Field.choice("openChallenge", open(scene)),
                  Field.choice(
                      "judged",
                      Stream.of("yes", "no")
                          .map(code -> new Choice(code, scene.words().text("judged." + code)))
                          .toList()),
                  Field.several("agreeing", deciders(scene)),
                  Field.several("dissenting", deciders(scene)).optional(),
                  Field.of("grounds", LINE)),
          (scene, answers) ->
              List.of(
                  new ChallengeJudged(
                      scene.council().code(),
                      answers.line("openChallenge"),
                      answers.line("judged").equals("yes"),
                      answers.all("agreeing"),
                      answers.all("dissenting"),
                      answers.line("grounds"))));

  private static List<Choice> open(Scene scene) {
    return Disputes.open(scene.council()).stream()
        .map(one ->
            new Choice(
                one.raised().challenge(),
                scene
                        .words()
                        .text(
                            "matter." + one.raised().matter().code(),
                            one.raised().about(),
                            one.raised().whom().map(scene::who).orElse(""))
                    + " ("
                    + one.raised().challenge()
                    + ")"))
        .toList();
  }

  /// Everybody who may decide one of those that are open; the book knows who may decide which.
  private static List<Choice> deciders(Scene scene) {
    List<String> all = new ArrayList<>();
    for (Challenge one : Disputes.open(scene.council())) {
      all.addAll(Disputes.body(scene.house().book(), scene.council(), one, scene.today()));
    }
    return scene.people(all.stream().distinct().toList());
  }
}
