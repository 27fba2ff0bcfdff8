package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.book.Council;
import org.ayni.server.act.FilledForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the founding of a council to a rule of its own making, in forms without scripts.
class FoundingJourneyTest {

  private static final String ROBLE = "/councils/roble";
  private static final String ACTS = ROBLE + "/acts/";
  private static final String PASSWORD = "otras cuatro palabras";

  @TempDir private Path folder = Path.of("");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    DeskHouse house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    started = Optional.of(house);
  }

  @AfterEach
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private Phone rosa() {
    Phone rosa = new Phone(house(), "es");
    rosa.login("rosa", PASSWORD);
    return rosa;
  }

  private static Map<String, String> fields(String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      fields.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return fields;
  }

  private HttpResponse<String> send(String form, Map<String, String> fields) {
    return rosa().send(ACTS + form, ACTS + form, fields);
  }

  private void done(String form, String... namesAndValues) {
    HttpResponse<String> answer = send(form, fields(namesAndValues));
    assertThat(Phone.location(answer)).as(form + problems(answer.body())).contains("done=");
  }

  private static String problems(String page) {
    int begin = page.indexOf("class=\"problems\"");
    return begin < 0 ? "" : page.substring(begin, Math.min(page.length(), begin + 1200));
  }

  private String day(int days) {
    return house().today().plusDays(days).toString();
  }

  private Council roble() throws IOException {
    house().council();
    return house().book().council("roble").orElseThrow();
  }

  private HttpResponse<String> call(String name, int days) {
    return send(
        "assembly-called",
        fields(
            "assembly",
            name,
            "assemblyDay",
            day(days),
            "place",
            "Escuela",
            "agenda.0.title",
            "Cuentas",
            "agenda.0.subject",
            "ordinary"));
  }

  private void voteYes(String login) {
    Phone phone = Phone.of(house(), login);
    String paper = ROBLE + "/ballot?name=aviso";
    assertThat(phone.get(paper).body())
        .contains("Qué cambia en el estatuto", "Días de aviso")
        .containsPattern("<del>7</del> → <ins>12</ins>")
        .doesNotContain("noticeDays");
    Map<String, String> marks = fields("name", "aviso", "choice", "yes");
    HttpResponse<String> review = phone.send(paper, ROBLE + "/ballot/review", marks);
    HttpResponse<String> sent =
        phone.post(ROBLE + "/ballot/cast", phone.withTokens(review.body(), marks));
    assertThat(Phone.location(sent)).as(problems(sent.body())).contains("/receipt/");
  }

  @Test
  void aCouncilIsFoundedBelowAndChangesItsRuleOfNoticeByProposalBallotAndAmendment()
      throws IOException {
    Phone clerk = Phone.of(house(), "clerk");
    String found = "/councils/rio/acts/council-founded";
    HttpResponse<String> founded =
        clerk.send(
            found,
            found,
            fields(
                "newName",
                "Asamblea El Roble",
                "newCode",
                "roble",
                "newKind",
                "assembly",
                "newStatute",
                "council/rio",
                "zone",
                "UTC"));
    assertThat(Phone.location(founded)).as(problems(founded.body())).contains("done=");
    String access = ROBLE + "/access";
    assertThat(clerk.get(Phone.location(founded)).body()).contains(access);
    Matcher link =
        Pattern.compile("(/invitation/[A-Za-z0-9_-]+)<")
            .matcher(clerk.send(access, access, fields("role", "registrar")).body());
    assertThat(link.find()).isTrue();
    new Phone(house(), "es")
        .send(
            link.group(1),
            link.group(1),
            fields("username", "rosa", "password", PASSWORD, "again", PASSWORD));

    for (int k = 0; k < 6; k++) {
      done("member-admitted", "name", "Vecina " + k, "day", day(0), "code", "r" + k);
    }
    house().later(31);
    done("roll-frozen", "roll", "lista", "day", day(0));
    for (int k = 0; k < 4; k++) {
      house().account("vecina" + k, "roble", "member", "r" + k);
    }

    Map<String, String> change = FilledForm.of(rosa().get(ACTS + "statute-change").body());
    change.put("proposalTitle", "Avisar con doce días");
    change.put("proposal", "aviso");
    change.put("by", "r0");
    change.put("rule/meetings/noticeDays", "12");
    HttpResponse<String> proposed = send("statute-change", change);
    assertThat(Phone.location(proposed)).as(problems(proposed.body())).contains("done=");
    assertThat(new Phone(house(), "es").get(ROBLE + "/statute").body())
        .as("what is proposed")
        .contains("Cambios propuestos", "Avisar con doce días")
        .containsPattern("<del>7</del> → <ins>12</ins>");
    String text = java.util.Objects.requireNonNull(roble().proposals().get("aviso")).made().text();
    done("text-settled", "settled", text + "\naviso");
    done(
        "ballot-opened",
        "about",
        "proposal\naviso",
        "ballot",
        "aviso",
        "ballotTitle",
        "¿Avisar con doce días?",
        "roll",
        "lista",
        "closes",
        day(2) + "T12:00",
        "form",
        "NAMED_OPEN",
        "seed",
        "1 2 3");
    for (int k = 0; k < 4; k++) {
      voteYes("vecina" + k);
    }
    assertThat(rosa().get(ROBLE + "/papers?name=aviso").body())
        .contains("Qué cambia en el estatuto")
        .containsPattern("<del>7</del> → <ins>12</ins>");
    house().later(3);
    done("ballot-closed", "openBallot", "aviso");
    assertThat(Phone.location(call("con-ocho", 8))).as("by the old rule").contains("done=");
    assertThat(roble().statute().meetings().noticeDays()).isEqualTo(7);
    String next = "/acts/statute-amended?adoptedStatute=aviso";
    assertThat(rosa().get(ROBLE + "/acts").body())
        .contains("El estatuto cambia, como se votó: Avisar con doce días", next);
    HttpResponse<String> looked =
        send("statute-amended", fields("adoptedStatute", "aviso", "step", "look"));
    assertThat(looked.body()).contains("Días de aviso", "7 → 12");

    done("statute-amended", "adoptedStatute", "aviso");

    assertThat(roble().statute().meetings().noticeDays()).isEqualTo(12);
    assertThat(new Phone(house(), "es").get(ROBLE + "/statute").body())
        .contains("Días de aviso</dt><dd><strong>12</strong>")
        .doesNotContain("Cambios propuestos");
    HttpResponse<String> early = call("con-nueve", 9);
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(problems(early.body())).contains("12");
    assertThat(Phone.location(call("con-doce", 12))).contains("done=");
    assertThat(rosa().get(ROBLE + "/acts").body()).doesNotContain(next);
    assertThat(new Phone(house(), "es").get(ROBLE).body())
        .as("what was voted stays to be read")
        .contains("Días de aviso: 7 → 12");
  }
}
