package org.ayni.decisions.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.decisions.entries.StatuteText;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadyStatutesTest {

  static java.util.List<String> codes() {
    return ReadyStatutes.codes();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyReadyStatuteReadsAndIsReadBackFromItsText(String code) {
    Statute statute = ReadyStatutes.open(code);
    assertThat(statute.code()).isEqualTo(code);
    assertThat(RecordCodec.read(Statute.class, RecordCodec.write(statute)).record())
        .contains(statute);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyReadyStatuteHasNamesInThreeLanguagesAndSaysWhereItsRulesComeFrom(String code) {
    Statute statute = ReadyStatutes.open(code);
    assertThat(statute.names()).containsOnlyKeys("en", "es", "pt");
    assertThat(statute.sources()).isNotEmpty();
    assertThat(statute.sources())
        .as("what was not read in the text says what has to be looked up")
        .allMatch(
            source -> source.checked() || !source.note().isEmpty() || !source.law().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void sourcesSpeakOfRulesThatThereAre(String code) {
    Statute statute = ReadyStatutes.open(code);
    String text = StatuteText.of(statute);
    for (Source source : statute.sources()) {
      for (String part : source.rule().split("\\.", -1)) {
        assertThat(text).as(source.rule()).contains("\"" + part + "\"");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void whatAReadyStatuteNotesCanBeReadInThreeLanguages(String code) {
    for (Source source : ReadyStatutes.open(code).sources()) {
      if (!source.note().isEmpty()) {
        for (String language : java.util.List.of("es", "en", "pt")) {
          assertThat(StatuteNotes.in(source.note(), language))
              .as(language + ": " + source.note())
              .isPresent();
        }
      }
    }
  }

  @Test
  void aJuntaOfAHundredAndTwentyNeedsSixtyOneToDecideAndThirtySixOnASecondCall() {
    Statute junta = ReadyStatutes.open("co-junta-barrio");
    assertThat(junta.meetings().deliberating().needed(120)).isEqualTo(24);
    assertThat(junta.meetings().deciding().needed(120)).isEqualTo(61);
    assertThat(junta.meetings().deciding(2, "ordinary").orElseThrow().needed(120)).isEqualTo(36);
    assertThat(junta.meetings().deciding(2, Statute.AMENDMENT)).isEmpty();
  }

  @Test
  void theMembersAJuntaNeedsDependOnWhereItIs() {
    assertThat(ReadyStatutes.open("co-junta-barrio").membership().fewest()).isEqualTo(75);
    assertThat(ReadyStatutes.open("co-junta-corregimiento").membership().fewest()).isEqualTo(50);
    assertThat(ReadyStatutes.open("co-junta-vereda").membership().fewest()).isEqualTo(20);
  }

  @Test
  void everythingWrongInAFileIsToldAtOnce(@TempDir Path folder) throws IOException {
    String good = StatuteText.of(ReadyStatutes.open("asamblea-barrial"));
    Path file =
        Files.writeString(
            folder.resolve("statute.json"),
            good.replace("\"mandate\":\"refuse\"", "\"mandate\":\"maybe\"")
                .replace("\"noticeDays\":7", "\"noticeDays\":\"soon\""));
    assertThatThrownBy(() -> ReadyStatutes.open(file.toString()))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.problems().toString())
                    .contains("'mandate'", "refuse, flag, free", "'meetings/noticeDays'"));
  }

  @Test
  void aNameThatIsAlmostRightIsRecognised() {
    assertThatThrownBy(() -> ReadyStatutes.open("co-junta-bario"))
        .hasMessageContaining("co-junta-barrio");
  }
}
