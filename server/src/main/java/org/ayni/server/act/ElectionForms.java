package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.DAY;
import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.PEOPLE;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.util.List;
import org.ayni.councils.book.Election;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.ElectionCalledOff;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Guarantors;
import org.ayni.server.act.Field.Choice;

/// Elections: called, and who stands.
final class ElectionForms {

  private ElectionForms() {}

  static final ActForm CALL =
      ActForm.of(
          "election-called",
          scene ->
              List.of(
                  Field.choice(
                      "block",
                      scene.council().statute().blocks().stream()
                          .map(block ->
                              new Choice(block.code(), scene.named(block.names(), block.code())))
                          .toList()),
                  Field.of("election", LINE),
                  Field.of("electionDay", DAY)),
          (scene, answers) ->
              List.of(
                  new ElectionCalled(
                      scene.council().code(),
                      answers.line("election"),
                      answers.line("block"),
                      answers.day("electionDay"))));

  /// While nobody was nominated for it.
  static final ActForm CALL_OFF =
      ActForm.of(
          "election-called-off",
          scene ->
              List.of(
                  Field.choice("election", withoutCandidates(scene)),
                  Field.of("withdrawReason", TEXT)),
          (scene, answers) ->
              List.of(
                  new ElectionCalledOff(
                      scene.council().code(),
                      answers.line("election"),
                      answers.line("withdrawReason"))));

  private static List<Choice> withoutCandidates(Scene scene) {
    return Scene.newest(
        scene.council().elections().values().stream()
            .filter(election -> election.standing().isEmpty() && election.struck().isEmpty())
            .map(election -> election.called().election())
            .toList());
  }

  static final ActForm GUARANTORS =
      ActForm.of(
          "guarantors-named",
          scene ->
              List.of(
                  Field.of("electionDay", DAY),
                  Field.of("people", PEOPLE)
                      .rows(
                          scene.council().statute().guarantors().map(Guarantors::members).orElse(1))
                      .with(MemberForms.voters(scene))),
          (scene, answers) ->
              List.of(
                  new GuarantorsNamed(
                      scene.council().code(), answers.day("electionDay"), answers.all("people"))));

  static final ActForm NOMINATE =
      ActForm.of(
              "nominated",
              scene ->
                  List.of(
                      Field.choice("election", Scene.newest(scene.council().elections().keySet())),
                      Field.of("candidate", LINE),
                      Field.of("people", PEOPLE).rows(most(scene)).with(MemberForms.voters(scene))),
              (scene, answers) ->
                  List.of(
                      new Nominated(
                          scene.council().code(),
                          answers.line("election"),
                          answers.line("candidate"),
                          answers.all("people"))))
          .checked((scene, answers) -> {
            if (single(scene, answers.line("election"))
                && answers.all("people").stream().filter(one -> !one.isEmpty()).count() > 1) {
              answers.problem("people", "form.onePerson");
            }
          });

  /// Rows for the longest list there can be.
  private static int most(Scene scene) {
    return scene.council().statute().blocks().stream()
        .filter(block -> block.rule().kind() == CountingRule.Kind.LIST)
        .mapToInt(Block::seats)
        .max()
        .orElse(1);
  }

  /// Whether people stand in it, not lists.
  private static boolean single(Scene scene, String name) {
    Election election = scene.council().elections().get(name);
    return election != null
        && scene
            .council()
            .statute()
            .block(election.called().block())
            .filter(block -> block.rule().kind() != CountingRule.Kind.LIST)
            .isPresent();
  }
}
