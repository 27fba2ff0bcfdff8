package org.ayni.app.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.Nominated;

/// The elections of the [invented year][DemoYear]: juntas, workplaces, the association.
final class DemoElections {

  private final DemoBook year;

  DemoElections(DemoBook year) {
    this.year = year;
  }

  void elect() throws IOException {
    // Juntas: last Sunday of April of the year before the territorial elections.
    year.on(2026, 4, 10);
    for (String junta : DemoBook.JUNTAS) {
      year.call(junta, "eleccion", LocalDate.of(2026, 4, 26), "election");
      for (String block : List.of("directivos", "delegados")) {
        year.act(new ElectionCalled(junta, block + "-2026", block, LocalDate.of(2026, 4, 26)));
        lists(junta, block);
      }
      year.watch(junta, LocalDate.of(2026, 4, 26), year.members.get(junta).subList(16, 19));
      year.freeze(junta, "eleccion", LocalDate.of(2026, 4, 10));
    }
    DemoDisputes disputes = new DemoDisputes(year);
    disputes.beforeTheElection();
    year.on(2026, 4, 26);
    for (String junta : DemoBook.JUNTAS) {
      year.attend(junta, "eleccion", 0.8);
      for (String block : List.of("directivos", "delegados")) {
        electLists(junta, block);
      }
      year.keep(junta, "eleccion");
    }
    disputes.afterIt();
    // Workplaces: their delegates, once members have waited their ninety days.
    year.on(2026, 5, 2);
    for (String place : DemoBook.WORKPLACES) {
      year.call(place, "delegacion", LocalDate.of(2026, 5, 16), "election");
      year.act(
          new ElectionCalled(
              place, "administracion-2026", "administracion", LocalDate.of(2026, 5, 16)),
          new ElectionCalled(place, "delegacion-2026", "delegacion", LocalDate.of(2026, 5, 16)));
      for (int k = 0; k < 7; k++) {
        nominate(place, "administracion-2026", year.members.get(place).get(k));
      }
      for (int k = 8; k < 11; k++) {
        nominate(place, "delegacion-2026", year.members.get(place).get(k));
      }
      year.freeze(place, "delegacion", LocalDate.of(2026, 5, 2));
    }
    year.on(2026, 5, 16);
    for (String place : DemoBook.WORKPLACES) {
      year.attend(place, "delegacion", 0.9);
      electPeople(place, "administracion", CountingRule.STV_SCOTTISH, 5, 0, 7);
      electPeople(place, "delegacion", CountingRule.SCHULZE, 1, 8, 11);
      year.keep(place, "delegacion");
    }
    association();
  }

  /// The juntas' delegates, in office since July, elect those of the association.
  private void association() throws IOException {
    year.on(2026, 7, 10);
    LocalDate sunday = LocalDate.of(2026, 7, 26);
    year.call(DemoBook.ASSOCIATION, "eleccion", sunday, "election");
    year.act(new ElectionCalled(DemoBook.ASSOCIATION, "delegados-2026", "delegados", sunday));
    List<String> delegates = List.copyOf(year.council(DemoBook.ASSOCIATION).voters(year.day));
    year.act(
        new Nominated(
            DemoBook.ASSOCIATION, "delegados-2026", "Agua y escuela", delegates.subList(0, 3)),
        new Nominated(DemoBook.ASSOCIATION, "delegados-2026", "Vías", delegates.subList(3, 6)));
    year.watch(DemoBook.ASSOCIATION, sunday, delegates.subList(6, 9));
    year.freeze(DemoBook.ASSOCIATION, "eleccion", year.day);
    year.on(2026, 7, 26);
    year.act(new AttendanceTaken(DemoBook.ASSOCIATION, "eleccion", 1, delegates));
    year.open(
        DemoBook.ASSOCIATION,
        "delegados",
        "election",
        "Delegados al municipio",
        Optional.of("delegados-2026"),
        Question.choice(CountingRule.LIST_HARE, List.of("Agua y escuela", "Vías"), 4),
        "eleccion",
        "eleccion");
    for (int k = 0; k < delegates.size(); k++) {
      year.cast(
          DemoBook.ASSOCIATION,
          "delegados",
          delegates.get(k),
          new Vote.OneList(k % 3 == 2 ? "Vías" : "Agua y escuela"));
    }
    year.close(DemoBook.ASSOCIATION, "delegados");
    year.keep(DemoBook.ASSOCIATION, "eleccion");
  }

  private void lists(String junta, String block) throws IOException {
    List<String> people = year.members.get(junta);
    int from = block.equals("directivos") ? 0 : 8;
    year.act(
        new Nominated(junta, block + "-2026", "Plancha 1", people.subList(from, from + 4)),
        new Nominated(junta, block + "-2026", "Plancha 2", people.subList(from + 4, from + 8)));
  }

  private void nominate(String code, String election, String person) throws IOException {
    year.act(new Nominated(code, election, person, List.of(person)));
  }

  private void electLists(String junta, String block) throws IOException {
    year.open(
        junta,
        block,
        "election",
        "Elección: " + block,
        Optional.of(block + "-2026"),
        Question.choice(CountingRule.LIST_HARE, List.of("Plancha 1", "Plancha 2"), 4),
        "eleccion",
        "eleccion");
    year.everybody(
        junta,
        block,
        "eleccion",
        () -> {
          double draw = year.random.nextDouble();
          return new Vote.OneList(
              draw < 0.6 ? "Plancha 1" : draw < 0.95 ? "Plancha 2" : Vote.BLANK);
        });
    year.close(junta, block);
  }

  private void electPeople(
      String place, String block, CountingRule rule, int seats, int from, int to)
      throws IOException {
    List<String> people = year.members.get(place).subList(from, to);
    year.open(
        place,
        block,
        "election",
        "Elección: " + block,
        Optional.of(block + "-2026"),
        Question.choice(rule, people, seats),
        "delegacion",
        "delegacion");
    year.everybody(place, block, "delegacion", () -> year.ranking(people));
    year.close(place, block);
  }
}
