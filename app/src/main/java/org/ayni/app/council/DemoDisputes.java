package org.ayni.app.council;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.statute.Matter;

/// What is disputed around the election of juntas in the year of [DemoYear], and what the *tribunal
/// de garantías* of each decides: somebody is taken off a roll, a list is struck, a result stands.
final class DemoDisputes {

  private final DemoBook year;

  DemoDisputes(DemoBook year) {
    this.year = year;
  }

  private List<String> tribunal(String junta) {
    return people(junta).subList(16, 19);
  }

  private List<String> people(String junta) {
    return Optional.ofNullable(year.members.get(junta)).orElseThrow();
  }

  private void raise(
      String junta, String name, Matter matter, String about, String whom, int by, String reason)
      throws IOException {
    year.act(
        new ChallengeRaised(
            junta,
            name,
            matter,
            about,
            Optional.of(whom).filter(text -> !text.isEmpty()),
            people(junta).get(by),
            reason));
  }

  void beforeTheElection() throws IOException {
    List<String> villa = people("villa-luz");
    year.act(new Nominated("villa-luz", "delegados-2026", "Plancha 3", villa.subList(19, 21)));
    year.on(2026, 4, 12);
    raise(
        "el-progreso",
        "lista-1",
        Matter.ROLL,
        "eleccion",
        people("el-progreso").getLast(),
        20,
        "También está en el libro de la junta vecina");
    raise(
        "villa-luz",
        "plancha-1",
        Matter.NOMINATION,
        "delegados-2026",
        "Plancha 3",
        21,
        "Una de las personas no aceptó estar en ella");
    year.on(2026, 4, 14);
    year.act(
        new ChallengeJudged(
            "el-progreso",
            "lista-1",
            true,
            tribunal("el-progreso"),
            List.of(),
            "Pidió en marzo su ingreso allá y vota allá"),
        new ChallengeJudged(
            "villa-luz",
            "plancha-1",
            true,
            tribunal("villa-luz"),
            List.of(),
            "No hay aceptación firmada"));
  }

  void afterIt() throws IOException {
    year.on(2026, 4, 28);
    raise(
        "la-esperanza",
        "resultado-1",
        Matter.RESULT,
        "directivos-2026",
        "",
        25,
        "La urna estuvo sola un rato");
    year.on(2026, 5, 1);
    List<String> tribunal = tribunal("la-esperanza");
    year.act(
        new ChallengeJudged(
            "la-esperanza",
            "resultado-1",
            false,
            tribunal.subList(0, 2),
            tribunal.subList(2, 3),
            "El voto fue nominal: cada quien ve cómo quedó anotado el suyo"));
  }
}
