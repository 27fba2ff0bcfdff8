package org.ayni.server.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.councils.statute.Meetings;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;

/// Statutes rule by rule: every rule has a name, and what changes is told.
class StatuteRulesTest {

  private static final List<String> LANGUAGES = List.of("es", "en", "pt");

  private static Words words(String language) {
    return Words.bundled(Locale.forLanguageTag(language));
  }

  private static Statute meeting(Statute statute, Meetings meetings, List<Source> sources) {
    return new Statute(
        statute.code(),
        statute.names(),
        statute.membership(),
        meetings,
        statute.majorities(),
        statute.blocks(),
        statute.mandate(),
        statute.recall(),
        statute.guarantors(),
        statute.forms(),
        statute.withholdBelow(),
        statute.weighting(),
        statute.own(),
        statute.challenges(),
        statute.votes(),
        statute.sectors(),
        sources);
  }

  @Test
  void everyRuleOfEveryReadyStatuteHasANameAndSaysSomethingInEveryLanguage() {
    for (String code : ReadyStatutes.codes()) {
      for (StatuteRule rule : StatuteRules.of(ReadyStatutes.open(code))) {
        for (String language : LANGUAGES) {
          assertThat(RuleWords.name(rule, words(language)))
              .as(code + " " + rule.path())
              .isNotBlank()
              .isNotEqualTo(rule.path());
          assertThat(RuleWords.value(rule, words(language))).isNotBlank();
        }
      }
    }
  }

  @Test
  void everyRuleThatASourceNamesIsToldByAName() {
    List<String> codes = new ArrayList<>();
    for (String code : ReadyStatutes.codes()) {
      Statute statute = ReadyStatutes.open(code);
      for (Source source : statute.sources()) {
        String name = RuleWords.ofPath(source.rule(), statute, words("es"));
        if (name.contains(source.rule()) || name.matches("[a-z]+(\\.[a-zA-Z]+)+")) {
          codes.add(code + ": " + name);
        }
      }
    }
    assertThat(codes).isEmpty();
    Statute junta = ReadyStatutes.open("co-junta-vereda");
    assertThat(RuleWords.ofPath("majorities.dissolution", junta, words("es")))
        .isEqualTo("Mayoría: Disolución");
    assertThat(RuleWords.ofPath("blocks.delegados.offices.delegado", junta, words("en")))
        .isEqualTo("Office: Delegates, Delegate");
    assertThat(RuleWords.ofPath("custom.of.ours", junta, words("en"))).isEqualTo("custom.of.ours");
  }

  @Test
  void sharesAreToldAsPeopleSayThem() {
    Words words = words("es");
    assertThat(RuleWords.share(Threshold.HALF, words)).isEqualTo("más de 1/2");
    assertThat(RuleWords.share(Threshold.atLeast(3, 10), words)).isEqualTo("al menos 30\u00a0%");
    assertThat(RuleWords.share(Threshold.atLeast(333, 1000), words))
        .isEqualTo("al menos 33,3\u00a0%");
    assertThat(RuleWords.share(Threshold.atLeast(30), words)).isEqualTo("al menos 30");
    assertThat(RuleWords.share(Threshold.NONE, words)).isEqualTo("sin mínimo");
    assertThat(RuleWords.share(Threshold.atLeast(1, 1), words))
        .isEqualTo("al menos todas las personas");
    assertThat(RuleWords.share(new Threshold(1, 5, false, 10), words))
        .isEqualTo("al menos 1/5, y nunca menos de 10");
  }

  @Test
  void whatChangesIsToldRuleByRuleWithItsSource() {
    Statute junta = ReadyStatutes.open("co-junta-vereda");
    Meetings old = junta.meetings();
    List<Source> sources = new ArrayList<>(junta.sources());
    sources.replaceAll(one ->
        one.rule().equals("meetings.noticeDays")
            ? new Source(one.rule(), "Acta 7", "", true, "")
            : one);
    Statute other =
        meeting(
            junta,
            new Meetings(
                15, old.deliberating(), Threshold.atLeast(1, 4), Optional.empty(), old.laterCall()),
            sources);

    List<String> told =
        StatuteChanges.of(junta, other, words("es")).stream()
            .map(StatuteChanges.Change::line)
            .toList();

    assertThat(told)
        .contains(
            "Días de aviso: 8 → 15",
            "Cuántos para decidir: más de 1/2 → al menos 1/4",
            "Segunda convocatoria: sí → no hay")
        .anyMatch(line ->
            line.startsWith("De dónde viene: Días de aviso: estatuto de la organización")
                && line.endsWith("→ Acta 7 (leído en el texto)"));
    assertThat(StatuteChanges.of(junta, junta, words("es"))).isEmpty();
  }
}
