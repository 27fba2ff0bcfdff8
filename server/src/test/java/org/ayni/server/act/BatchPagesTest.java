package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Batches that were signed where there is no line, carried in over the page.
class BatchPagesTest {

  private static final String PATH = "/councils/rio/batch";
  private static final String HOUSE = "rio.example/acta";
  private static final SigningKey SECRETARY = SigningKey.generate("secretaria", KeyRole.LOG);

  private static DeskHouse house;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    house = new DeskHouse(temporary);
    house.account("sec", "registrar", "");
    // Nobody is admitted on the day on which the last roll was closed.
    house.later(1);
    house.account("otra", "registrar", "");
    house.account("ana", "member", "m0");
    house.act(
        new CouncilEvent.BallotOpened(
            "rio",
            "abierta",
            "priorities",
            "Cien puntos",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "care")),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(Instant.parse("2026-03-03T15:00:00Z")),
            Optional.empty(),
            Hashes.of("x")));
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static String acts(String council, String... codes) {
    StringBuilder lines = new StringBuilder();
    for (String code : codes) {
      lines
          .append(WrittenActs.line(new MemberAdmitted(council, code, house.today(), false)))
          .append('\n');
    }
    return lines.toString();
  }

  private static String signed(String acts) {
    return SignedBatch.of(HOUSE, acts).signedBy(SECRETARY, house.now()).toString();
  }

  private static HttpResponse<String> bring(String login, String batch, String keys) {
    Phone phone = Phone.of(house, login);
    String token = Phone.token(phone.get(PATH).body());
    return phone.handIn(
        PATH,
        "x.batch",
        batch.getBytes(StandardCharsets.UTF_8),
        Map.of("_csrf", token, "keys", keys));
  }

  private static String key() {
    return SECRETARY.verifier().toString();
  }

  @Test
  void aSignedBatchIsRecordedOnceWhoeverBringsItAndCanBeTakenHomeAgain() throws IOException {
    String batch = signed(acts("rio", "nuevo-1", "nuevo-2"));

    HttpResponse<String> first = bring("sec", batch, key());
    long entries = house.entries();
    HttpResponse<String> again = bring("otra", batch, key());

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(first.body()).contains("Actos registrados: 2").doesNotContain("??");
    assertThat(again.body()).contains("Actos registrados: 2");
    assertThat(house.entries()).isEqualTo(entries);
    assertThat(house.council().member("nuevo-2")).isPresent();
    Matcher kept =
        Pattern.compile("href=\"(/councils/rio/batch/[0-9a-f]{64})\"").matcher(first.body());
    assertThat(kept.find()).isTrue();
    assertThat(Phone.of(house, "sec").get(kept.group(1)).body()).isEqualTo(batch);
  }

  @Test
  void whatWasChangedOrNotSignedOrIsForAnotherCouncilIsRefusedAndNothingIsRecorded()
      throws IOException {
    String batch = signed(acts("rio", "malo-1"));
    long entries = house.entries();
    SigningKey stranger = SigningKey.generate("nadie", KeyRole.LOG);

    assertRefused(
        bring("sec", batch.replace("malo-1", "malo-2"), key()), "no son los que se firmaron");
    assertRefused(
        bring("sec", batch, stranger.verifier().toString()), "Falta una firma válida de nadie");
    assertRefused(bring("sec", batch, ""), "Falta al menos una clave");
    assertRefused(bring("sec", batch, "mi clave"), "«mi clave» no es una clave");
    assertRefused(bring("sec", signed(acts("monte", "malo-3")), key()), "otro consejo: monte");
    assertRefused(
        bring("sec", signed("{\"act\":\"moon\"}\n"), key()),
        "x.batch:1 · act: «moon» no se conoce");
    assertRefused(bring("sec", "no batch", key()), "no es un lote firmado");
    assertThat(house.entries()).isEqualTo(entries);
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(why).isEqualTo(422);
    assertThat(answer.body()).contains(why, "No se guardó nada");
  }

  @Test
  void theFileToFillInHasALineForEveryOpenBallot() {
    String lines = Phone.of(house, "sec").get(PATH + "/acts.jsonl").body();

    assertThat(WrittenActs.read("acts.jsonl", lines))
        .singleElement()
        .isInstanceOfSatisfying(
            CouncilEvent.PapersCounted.class,
            count -> assertThat(count.ballot()).isEqualTo("abierta"));
  }

  @Test
  void nobodyElseCarriesThem() {
    Phone ana = Phone.of(house, "ana");

    assertThat(ana.get(PATH).statusCode()).isEqualTo(403);
    assertThat(ana.send("/me/account", PATH + "/page", Map.of()).statusCode()).isEqualTo(403);
  }

  @Test
  void thePageToTakeAlongIsAFileWithItsOwnRulesAndNamesWhoVotesOnPaper() {
    Phone phone = Phone.of(house, "sec");

    HttpResponse<String> page = phone.send(PATH, PATH + "/page", Map.of());

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"ayni-rio.html\"");
    assertThat(page.body())
        .contains("data-ballot=\"abierta\"", "Persona Número 7 (m7)")
        .doesNotContain("Persona Número 6", "??");
  }
}
