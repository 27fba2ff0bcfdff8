package org.ayni.app.council;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.DeliveryReported;
import org.ayni.councils.event.CouncilEvent.Promised;
import org.ayni.decisions.delivery.Carrier;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Promises;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.files.InputFile;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.GoalsFile;

/// What is promised of the plan that the [invented year][DemoYear] chose, and delivered.
final class DemoDelivery {

  private final DemoBook year;
  private final DemoPlans plans;

  DemoDelivery(DemoBook year, DemoPlans plans) {
    this.year = year;
    this.plans = plans;
  }

  void promise() throws IOException {
    year.on(2026, 12, 1);
    String chosen = year.council(DemoBook.MUNICIPALITY).plan().orElseThrow().option();
    PlanResult result =
        plans
            .planner()
            .apply(
                GoalsFile.read(
                    InputFile.of(plans.of(chosen).resolve("inputs").resolve("goals.json"))));
    List<Carrier> carriers =
        List.of(
            carrier("A", "asociacion", "0.6"),
            carrier("C01", "panaderia", "0.5"),
            carrier("C05", "taller", "0.3"),
            new Carrier(ReportKind.SATISFACTION, "education", "municipio", BigDecimal.ONE));
    List<CouncilEvent> events = new ArrayList<>();
    for (Promise one : Promises.of(result.plan().orElseThrow(), carriers, 2027)) {
      // The first year; later ones are promised when it is over.
      if (one.line().year() == plans.economy().year() + 1) {
        events.add(
            new Promised(
                DemoBook.MUNICIPALITY,
                events.size(),
                "plan-2027",
                one.line().toString(),
                one.owner(),
                one.amount(),
                one.unit(),
                one.due()));
      }
    }
    year.act(events);
  }

  private static Carrier carrier(String code, String owner, String share) {
    return new Carrier(ReportKind.ACTIVITY, code, owner, new BigDecimal(share));
  }

  /// The first quarter: one delivers, one falls short, one says nothing.
  void deliver() throws IOException {
    year.on(2027, 4, 2);
    for (Promised promise : List.copyOf(year.council(DemoBook.MUNICIPALITY).promises().values())) {
      if (!promise.due().equals(LocalDate.of(2027, 3, 31)) || promise.owner().equals("taller")) {
        continue;
      }
      BigDecimal share = new BigDecimal(promise.owner().equals("asociacion") ? "0.82" : "1");
      year.act(
          new DeliveryReported(
              DemoBook.MUNICIPALITY,
              promise.promise(),
              LocalDate.of(2027, 3, 30),
              promise.amount().multiply(share),
              promise.owner(),
              Optional.empty()));
    }
    year.on(2027, 4, 8);
    List<AgendaItem> agenda = new ArrayList<>();
    CouncilBoard.of(year.council(DemoBook.MUNICIPALITY), year.day).missed().stream()
        .map(line -> line.promise().number())
        .forEach(number ->
            agenda.add(
                new AgendaItem(
                    "ordinary",
                    "Lo que no se cumplió: "
                        + told(
                            Optional.ofNullable(
                                    year.council(DemoBook.MUNICIPALITY).promises().get(number))
                                .orElseThrow()
                                .line()),
                    Optional.of(number))));
    year.act(new AssemblyCalled(DemoBook.MUNICIPALITY, "abril", LocalDate.of(2027, 4, 18), agenda));
  }

  /// A line of output as people call it, with the quarter in which it is due.
  private String told(String line) {
    return PlanLine.of(line)
        .flatMap(of ->
            plans.economy().table().industries().stream()
                .filter(industry -> industry.code().equals(of.code()))
                .findFirst())
        .map(industry -> industry.names().in("es") + ", primer trimestre de 2027")
        .orElse(line);
  }
}
