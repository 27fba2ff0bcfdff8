package org.ayni.server.act;

import static org.ayni.server.act.Field.Kind.CODE;
import static org.ayni.server.act.Field.Kind.LINE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.StatuteAmended;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.statute.StatuteChanges;
import org.ayni.server.statute.StatuteRule;
import org.ayni.server.statute.StatuteRules;
import org.ayni.server.statute.StatuteTexts;
import org.ayni.server.text.Words;

/// From a change of the statute that somebody proposes to the statute that is in force.
final class StatuteForms {

  /// The field with a whole statute.
  static final String TEXT = "statuteText";

  /// The field of the proposal that was adopted.
  static final String ADOPTED = "adoptedStatute";

  private static final String PROPOSE = "proposal-made";

  private StatuteForms() {}

  /// The statute in force as fields, each of which may be changed.
  static final ActForm CHANGE =
      new ActForm(
              "statute-change",
              PROPOSE,
              StatuteForms::fields,
              (scene, answers) ->
                  List.of(
                      new ProposalMade(
                          scene.council().code(),
                          answers.line("proposal"),
                          Statute.AMENDMENT,
                          answers.line("proposalTitle"),
                          answers.enclose(StatuteText.of(draft(scene, answers).orElseThrow())),
                          answers.line("by"),
                          List.of(),
                          Map.of())),
              (scene, answers) -> {})
          .checked((scene, answers) -> {
            Optional<Statute> draft = draft(scene, answers);
            if (draft.equals(Optional.of(scene.council().statute()))) {
              answers.problem(TEXT, "form.noChange");
            }
            // Fields are bounded one by one; a statute is read up to this, and no further.
            draft
                .filter(one ->
                    StatuteText.of(one).getBytes(StandardCharsets.UTF_8).length
                        > ReadyStatutes.LARGEST)
                .ifPresent(
                    _ -> answers.problem(TEXT, "form.long", String.valueOf(ReadyStatutes.LARGEST)));
          })
          .lines((scene, answers) ->
              lines(scene.council().statute(), draft(scene, answers).orElseThrow(), scene.words()))
          .look((scene, answers) ->
              sources(
                  scene.council().statute(), draft(scene, answers).orElseThrow(), scene.words()));

  private static List<Field> fields(Scene scene) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.of("proposalTitle", LINE));
    fields.add(Field.of("proposal", LINE));
    fields.add(scene.by("by", PROPOSE));
    fields.addAll(
        new StatuteDraft(scene.council().statute(), scene.words())
            .fields(AssemblyForms.subjects(scene)));
    Words words = scene.words();
    fields.add(
        Field.of(TEXT, CODE)
            .optional()
            .said(
                words.text("statute.whole"),
                words.text("field." + TEXT),
                words.text("statute.hint.whole"),
                true));
    return fields;
  }

  /// The statute that would be; empty where something is wrong.
  private static Optional<Statute> draft(Scene scene, Answers answers) {
    StatuteDraft draft = new StatuteDraft(scene.council().statute(), scene.words());
    if (answers.line(TEXT).isEmpty()) {
      return draft.statute(answers);
    }
    if (draft.touched(answers)) {
      answers.problem(TEXT, "form.bothStatutes");
      return Optional.empty();
    }
    return answers.sound(TEXT) ? PastedStatute.in(TEXT, answers, scene.words()) : Optional.empty();
  }

  /// Rule by rule, before and after.
  static List<LookView.Line> lines(Statute before, Statute after, Words words) {
    return StatuteChanges.of(before, after, words).stream()
        .map(one -> new LookView.Line(one.rule(), List.of(one.said()), false))
        .toList();
  }

  /// Of rules that change while the same law is named for them: whether it says so.
  private static List<String> sources(Statute before, Statute after, Words words) {
    Map<String, StatuteRule> old = new LinkedHashMap<>();
    StatuteRules.of(before).forEach(rule -> old.put(rule.path(), rule));
    List<String> told = new ArrayList<>();
    for (StatuteRule rule : StatuteRules.of(after)) {
      Optional<StatuteRule> was = Optional.ofNullable(old.get(rule.path()));
      Optional<Source> source = RuleWords.source(rule, after);
      if (was.isPresent()
          && !was.get().value().equals(rule.value())
          && source.isPresent()
          && source.equals(RuleWords.source(rule, before))) {
        told.add(
            words.text(
                "look.source", RuleWords.name(rule, words), RuleWords.law(source.get(), words)));
      }
    }
    return told;
  }

  /// A statute that was voted comes into force, as it was voted.
  static final ActForm AMENDED =
      ActForm.of(
              "statute-amended",
              scene -> List.of(Field.choice(ADOPTED, adopted(scene))),
              (scene, answers) -> {
                String proposal = answers.line(ADOPTED);
                return List.of(
                    new StatuteAmended(
                        scene.council().code(), proposal, voted(scene, proposal).orElseThrow()));
              })
          .lines((scene, answers) ->
              lines(
                  scene.council().statute(),
                  voted(scene, answers.line(ADOPTED)).orElseThrow(),
                  scene.words()))
          .look((scene, answers) -> List.of(scene.words().text("look.amended")));

  private static List<Choice> adopted(Scene scene) {
    return waiting(scene).stream()
        .map(one ->
            new Choice(
                one.made().proposal(), one.made().title() + " (" + one.made().proposal() + ")"))
        .toList()
        .reversed();
  }

  /// Changes of the statute that were adopted and are not in force yet.
  static List<Proposal> waiting(Scene scene) {
    return scene.council().proposals().values().stream()
        .filter(one -> one.adopted() && one.made().subject().equals(Statute.AMENDMENT))
        .filter(one -> scene.council().replacedBy(one.made().proposal()).isEmpty())
        .filter(one -> voted(scene, one.made().proposal()).isPresent())
        .toList();
  }

  private static Optional<Statute> voted(Scene scene, String proposal) {
    return Optional.ofNullable(scene.council().proposals().get(proposal))
        .flatMap(Proposal::settled)
        .flatMap(hash -> StatuteTexts.kept(scene.house().files(), hash));
  }

  /// What a text would change, where it is the statute that a proposal is about.
  static List<LookView.Line> changes(Scene scene, String proposal, String hash) {
    return Optional.ofNullable(scene.council().proposals().get(proposal))
        .filter(one -> one.made().subject().equals(Statute.AMENDMENT))
        .flatMap(_ -> StatuteTexts.kept(scene.house().files(), hash))
        .map(after -> lines(scene.council().statute(), after, scene.words()))
        .orElse(List.of());
  }
}
