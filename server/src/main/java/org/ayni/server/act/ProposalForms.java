package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.LINE;
import static org.ayni.server.act.Field.Kind.NUMBER;
import static org.ayni.server.act.Field.Kind.TEXT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.server.act.Field.Choice;

/// From a proposal to the text that is voted on.
final class ProposalForms {

  private static final String PROPOSE_CODE = "proposal-made";
  private static final String FLOOR = "floor";

  /// As on the page of a plan.
  private static final BigDecimal MOST_FLOOR = BigDecimal.TEN;

  private static final String AMEND_CODE = "amendment-made";

  private ProposalForms() {}

  static final ActForm PROPOSE =
      ActForm.of(
              PROPOSE_CODE,
              scene ->
                  List.of(
                      Field.of("proposalTitle", LINE),
                      Field.of("proposal", LINE),
                      Field.choice("subject", decided(scene)).at("ordinary"),
                      Field.of("text", TEXT),
                      Field.choice("floorNeed", scene.needs()).optional(),
                      Field.of("floorPercent", NUMBER).optional(),
                      scene.by("by", PROPOSE_CODE)),
              (scene, answers) ->
                  List.of(
                      new ProposalMade(
                          scene.council().code(),
                          answers.line("proposal"),
                          answers.line("subject"),
                          answers.line("proposalTitle"),
                          answers.enclose(answers.line("text")),
                          answers.line("by"),
                          List.of(),
                          floors(answers))))
          .checked((scene, answers) -> floors(answers));

  /// What nobody should go below, 1 being the base year; only a proposal on it says any.
  private static Map<String, BigDecimal> floors(Answers answers) {
    Optional<String> need = answers.optional("floorNeed");
    Optional<String> percent = answers.optional("floorPercent");
    boolean asked = answers.line("subject").equals(FLOOR);
    if (asked != need.isPresent()) {
      answers.problem("floorNeed", asked ? "form.missing" : "form.noFloor");
    }
    if (asked != percent.isPresent()) {
      answers.problem("floorPercent", asked ? "form.missing" : "form.noFloor");
    }
    if (!asked || need.isEmpty() || !answers.sound("floorPercent")) {
      return Map.of();
    }
    BigDecimal floor = answers.number("floorPercent").movePointLeft(2);
    if (floor.signum() < 0 || floor.compareTo(MOST_FLOOR) > 0) {
      answers.problem("floorPercent", "form.floorRange");
    }
    return Map.of(need.get(), floor);
  }

  /// Subjects on which there can be proposals in words: not those of ballots of another kind, nor
  /// the statute, whose text has a form of its own.
  private static List<Choice> decided(Scene scene) {
    List<String> others =
        List.of(
            "election", "priorities", "projects", "plan", "amendment", "recall", Statute.AMENDMENT);
    return AssemblyForms.subjects(scene).stream()
        .filter(choice -> !others.contains(choice.value()))
        .toList();
  }

  static final ActForm AMEND =
      ActForm.of(
              AMEND_CODE,
              scene ->
                  List.of(
                      Field.choice("openProposal", unsettled(scene)),
                      Field.of("amendment", LINE),
                      Field.of("text", TEXT),
                      scene.by("by", AMEND_CODE)),
              (scene, answers) ->
                  List.of(
                      new AmendmentMade(
                          scene.council().code(),
                          answers.line("openProposal"),
                          answers.line("amendment"),
                          answers.enclose(amended(scene, answers)),
                          answers.line("by"))))
          .checked((scene, answers) -> amended(scene, answers));

  /// The other text; of a change of the statute it is a statute too.
  private static String amended(Scene scene, Answers answers) {
    boolean ofStatute =
        Optional.ofNullable(scene.council().proposals().get(answers.line("openProposal")))
            .filter(one -> one.made().subject().equals(Statute.AMENDMENT))
            .isPresent();
    return ofStatute && answers.sound("text")
        ? PastedStatute.in("text", answers, scene.words())
            .map(StatuteText::of)
            .orElse(answers.line("text"))
        : answers.line("text");
  }

  static List<Choice> unsettled(Scene scene) {
    return scene.council().proposals().values().stream()
        .filter(proposal -> proposal.settled().isEmpty())
        .map(proposal ->
            new Choice(
                proposal.made().proposal(),
                proposal.made().title() + " (" + proposal.made().proposal() + ")"))
        .toList()
        .reversed();
  }

  static final ActForm SETTLE =
      ActForm.of(
              "text-settled",
              scene -> List.of(Field.choice("settled", texts(scene))),
              (scene, answers) -> {
                String both = answers.line("settled");
                int split = both.indexOf('\n');
                return List.of(
                    new TextSettled(
                        scene.council().code(),
                        both.substring(split + 1),
                        both.substring(0, split)));
              })
          .lines((scene, answers) -> {
            String both = answers.line("settled");
            int split = both.indexOf('\n');
            return StatuteForms.changes(scene, both.substring(split + 1), both.substring(0, split));
          });

  /// Each text that may be settled, the hash before the proposal.
  private static List<Choice> texts(Scene scene) {
    List<Choice> texts = new ArrayList<>();
    for (Proposal proposal : scene.council().proposals().values()) {
      if (proposal.settled().isPresent()) {
        continue;
      }
      String name = proposal.made().proposal();
      texts.add(
          new Choice(
              proposal.made().text() + "\n" + name,
              name + ": " + scene.words().text("settled.first")));
      proposal
          .accepted()
          .forEach((amendment, hash) ->
              texts.add(
                  new Choice(
                      hash + "\n" + name,
                      name + ": " + scene.words().text("settled.amended", amendment))));
    }
    return texts;
  }
}
