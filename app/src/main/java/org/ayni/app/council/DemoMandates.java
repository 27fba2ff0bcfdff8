package org.ayni.app.council;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Recalls;
import org.ayni.councils.book.Seat;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;

/// A delegate of the [invented year][DemoYear] who votes against the instruction, and is recalled.
final class DemoMandates {

  private final DemoBook year;

  DemoMandates(DemoBook year) {
    this.year = year;
  }

  /// The junta says yes to a market; one of its delegates says no in the association: that is seen
  /// (the statute flags it), a petition is signed, the delegate is recalled, the next of the list
  /// takes the seat. A cooperative's delegate cannot do the same: that statute refuses it.
  void instructAndRecall() throws IOException {
    year.on(2026, 8, 3);
    year.proposal(
        DemoBook.ASSOCIATION,
        "mercado",
        "Un mercado campesino cada mes",
        List.copyOf(year.council(DemoBook.ASSOCIATION).voters(year.day)).getFirst());
    year.freeze(DemoBook.ASSOCIATION, "agosto", year.day);
    year.call(DemoBook.ASSOCIATION, "agosto", LocalDate.of(2026, 8, 23), "ordinary");
    String junta = "la-esperanza";
    year.call(junta, "agosto", LocalDate.of(2026, 8, 16), "ordinary");
    year.freeze(junta, "agosto", year.day);
    year.proposal(
        junta, "mercado", "Un mercado campesino cada mes", year.members.get(junta).getFirst());
    year.on(2026, 8, 16);
    year.attend(junta, "agosto", 0.7);
    year.yesNo(junta, "mercado", "ordinary", "agosto", 0.9);
    year.keep(junta, "agosto");
    year.on(2026, 8, 23);
    List<String> delegates = List.copyOf(year.council(DemoBook.ASSOCIATION).voters(year.day));
    year.act(new AttendanceTaken(DemoBook.ASSOCIATION, "agosto", 1, delegates));
    year.open(
        DemoBook.ASSOCIATION,
        "mercado",
        "ordinary",
        "Un mercado campesino cada mes",
        Optional.of("mercado"),
        Question.yesNo(),
        "agosto",
        "agosto");
    year.act(new Instructed(junta, "mercado", "mercado", new Vote.YesNo("yes")));
    String against =
        year.council(junta).seats(year.day).stream()
            .filter(seat -> seat.office().equals("delegado"))
            .map(Seat::holder)
            .findFirst()
            .orElseThrow();
    for (String delegate : delegates) {
      year.cast(
          DemoBook.ASSOCIATION,
          "mercado",
          delegate,
          new Vote.YesNo(delegate.equals(against) ? "no" : "yes"));
    }
    year.close(DemoBook.ASSOCIATION, "mercado");
    year.keep(DemoBook.ASSOCIATION, "agosto");
    recall(junta, against);
  }

  private void recall(String junta, String delegate) throws IOException {
    year.on(2026, 8, 25);
    year.act(new PetitionOpened(junta, "revocatoria-1", "delegado", delegate));
    int needed =
        year.council(junta)
            .statute()
            .recall()
            .orElseThrow()
            .petition()
            .needed(year.members.get(junta).size());
    for (String member : year.members.get(junta).subList(20, 20 + needed)) {
      year.act(new PetitionSigned(junta, "revocatoria-1", member));
    }
    year.call(junta, "septiembre", LocalDate.of(2026, 9, 6), "recall");
    year.freeze(junta, "septiembre", year.day);
    year.on(2026, 9, 6);
    year.attend(junta, "septiembre", 0.75);
    year.open(
        junta,
        "revocatoria-1",
        "recall",
        "¿Se revoca el mandato de quien votó contra la instrucción?",
        Optional.of("revocatoria-1"),
        Question.yesNo(),
        "septiembre",
        "septiembre");
    year.everybody(junta, "revocatoria-1", "septiembre", () -> year.yes(0.8));
    year.close(junta, "revocatoria-1");
    List<String> ready =
        year.members.get(junta).subList(8, 16).stream()
            .filter(m ->
                year.council(junta).seats(year.day).stream().noneMatch(s -> s.holder().equals(m)))
            .filter(m -> !m.equals(delegate))
            .toList();
    Optional<String> successor =
        Recalls.vacant(year.council(junta), "delegado", delegate)
            .flatMap(seat -> Recalls.successor(year.council(junta), seat, ready));
    year.act(new SeatRefilled(junta, "delegado", delegate, ready, successor));
    year.keep(junta, "septiembre");
  }
}
