package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Challenge;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Challenges and members by sector, in forms: a junta of 24 members, of whom `e17` … `e19` are the
/// tribunal; a planning council that nobody belongs to yet.
class DisputeFormsTest {

  private DeskHouse house;
  private Phone clerk;

  @BeforeEach
  @SuppressWarnings("NullAway")
  void aJuntaAndAPlanningCouncil(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
    found("junta", "co-junta-vereda");
    found("consejo", "co-consejo-planeacion");
    CouncilEvent[] members = new CouncilEvent[24];
    for (int k = 0; k < 24; k++) {
      members[k] = new MemberAdmitted("junta", "e" + (k + 1), house.today(), false);
    }
    house.act(members);
    house.account("clerk", "junta", "registrar", "");
    clerk = Phone.of(house, "clerk");
    house.later(1);
  }

  private void found(String code, String statute) throws IOException {
    house.act(
        new CouncilFounded(
            code,
            code,
            "test",
            Optional.empty(),
            Optional.empty(),
            "UTC",
            ReadyStatutes.open(statute)));
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private HttpResponse<String> send(
      Phone phone, String council, String form, String... namesAndValues) {
    Map<String, String> fields = new HashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      fields.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    String address = "/councils/" + council + "/acts/" + form;
    return phone.send(address, address, fields);
  }

  private void done(String council, String form, String... namesAndValues) {
    done(clerk, council, form, namesAndValues);
  }

  private void done(Phone phone, String council, String form, String... namesAndValues) {
    HttpResponse<String> answer = send(phone, council, form, namesAndValues);
    int begin = Math.max(0, answer.body().indexOf("class=\"problems\""));
    String problems =
        answer.body().substring(begin, Math.min(answer.body().length(), begin + 1200));
    assertThat(answer.statusCode()).as(form + ": " + problems).isEqualTo(302);
    assertThat(Phone.location(answer)).contains("done=");
  }

  private String day(int days) {
    return house.today().plusDays(days).toString();
  }

  private Council council(String code) throws IOException {
    house.council();
    return house.book().council(code).orElseThrow();
  }

  private void electionCalled() {
    done("junta", "roll-frozen", "roll", "r", "day", day(0));
    done(
        "junta",
        "election-called",
        "block",
        "directivos",
        "election",
        "dir",
        "electionDay",
        day(20));
    done(
        "junta",
        "guarantors-named",
        "electionDay",
        day(20),
        "people.0",
        "e17",
        "people.1",
        "e18",
        "people.2",
        "e19");
    done(
        "junta",
        "nominated",
        "election",
        "dir",
        "candidate",
        "Plancha 1",
        "people.0",
        "e1",
        "people.1",
        "e2");
  }

  @Test
  void aChallengeIsRaisedByAMemberAndDecidedByTheTribunal() throws IOException {
    electionCalled();
    house.account("vecina", "junta", "member", "e20");
    Phone neighbour = Phone.of(house, "vecina");
    done(
        neighbour,
        "junta",
        "challenge-raised",
        "disputed",
        "ROLL\nr",
        "memberCode",
        "e24",
        "why",
        "Vive en otra vereda",
        "by",
        "e20",
        "challengeName",
        "lista-1");
    assertThat(council("junta").challenges().get("lista-1")).isNotNull();
    assertThat(clerk.get("/councils/junta").body()).contains("Vive en otra vereda", "Sin decidir");

    String refused =
        send(
                clerk,
                "junta",
                "challenge-judged",
                "openChallenge",
                "lista-1",
                "judged",
                "yes",
                "agreeing",
                "e17",
                "grounds",
                "Lo dijo")
            .body();
    assertThat(refused).contains("Lo dicen 1 de 3 que pueden decidir: hacen falta 2.");

    done(
        "junta",
        "challenge-judged",
        "openChallenge",
        "lista-1",
        "judged",
        "yes",
        "agreeing",
        "e17|e18",
        "dissenting",
        "e19",
        "grounds",
        "Lo dijo en la asamblea");
    assertThat(council("junta").rolls().get("r").members()).doesNotContain("e24").hasSize(23);
    assertThat(clerk.get("/councils/junta").body()).contains("Tenía razón: Lo dijo en la asamblea");
  }

  @Test
  void aNominationIsStruckAndItsNameIsChosenFromWhatThereIs() throws IOException {
    electionCalled();
    done(
        "junta",
        "challenge-raised",
        "disputed",
        "NOMINATION\ndir\nPlancha 1",
        "why",
        "No aceptaron",
        "by",
        "e5");
    Challenge one = council("junta").challenges().values().iterator().next();
    done(
        "junta",
        "challenge-judged",
        "openChallenge",
        one.raised().challenge(),
        "judged",
        "yes",
        "agreeing",
        "e18|e19",
        "grounds",
        "Sin firma");
    assertThat(council("junta").elections().get("dir").struck()).containsExactly("Plancha 1");
  }

  @Test
  void aRollIsNotChallengedWithoutSayingWhom() {
    electionCalled();
    assertThat(
            send(
                    clerk,
                    "junta",
                    "challenge-raised",
                    "disputed",
                    "ROLL\nr",
                    "why",
                    "porque sí",
                    "by",
                    "e5")
                .body())
        .contains("memberCode-problem");
  }

  @Test
  void aSectorPutsNamesForwardAndOneIsAppointed() throws IOException {
    house.account("secretaria", "consejo", "registrar", "");
    Phone other = Phone.of(house, "secretaria");
    assertThat(
            send(
                    other,
                    "consejo",
                    "shortlist-proposed",
                    "sector",
                    "cultural",
                    "organisation",
                    "Banda",
                    "namesForward",
                    "Ana\nBlas")
                .body())
        .contains("Son 2 nombres; deben ser 3");
    done(
        other,
        "consejo",
        "shortlist-proposed",
        "sector",
        "cultural",
        "organisation",
        "Banda",
        "namesForward",
        "Ana Uno\nBlas Dos\nCira Tres");
    var list = council("consejo").shortlists().values().iterator().next();
    assertThat(list.people()).hasSize(3).noneMatch(code -> code.contains("Ana"));
    assertThat(other.get("/councils/consejo/acts/member-appointed").body()).contains("Blas Dos");
    String second = list.people().get(1);
    done(
        other,
        "consejo",
        "member-appointed",
        "forward",
        list.shortlist() + "\n" + second,
        "appointedBy",
        "Alcaldía",
        "day",
        day(0),
        "until",
        LocalDate.parse(day(0)).plusYears(4).toString(),
        "document",
        "Decreto 7");
    assertThat(council("consejo").voters(house.today())).isEqualTo(java.util.Set.of(second));
    assertThat(List.of(other.get("/councils/consejo").body()).getFirst())
        .contains("Puestos por sector");
  }
}
