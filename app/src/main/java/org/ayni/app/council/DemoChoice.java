package org.ayni.app.council;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.app.plan.HouseFolders;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Seat;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.PlanChosen;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.priorities.Levels;
import org.ayni.councils.priorities.Wishes;
import org.ayni.decisions.choice.Choices;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;

/// How the [invented year][DemoYear] chooses among plans.
final class DemoChoice {

  private final DemoBook year;
  private final DemoPlans plans;

  DemoChoice(DemoBook year, DemoPlans plans) {
    this.year = year;
    this.plans = plans;
  }

  void choose(DemoPlanning planning) throws IOException {
    Wishes wishes = Levels.of(year.house.book(), year.council(DemoBook.MUNICIPALITY));
    Goals base = Goals.standard().withProjects(DemoWishes.described());
    Goals voted = VotedGoals.of(wishes, base);
    Choices all = Choices.of(plans.economy(), voted, plans.planner());
    year.on(2026, 10, 25);
    HouseFolders folders = new HouseFolders();
    Map<String, String> hashes = new TreeMap<>();
    for (PlanChoice.Candidate one : all.choice().offered()) {
      Path folder = plans.of(one.idea().code());
      folders.write(folder, plans.economy(), one.goals(), one.result(), 1e-6);
      hashes.put(one.idea().code(), year.house.files().keepPlan(folder));
    }
    year.act(
        new PlansOffered(
            DemoBook.MUNICIPALITY,
            "plan-2027",
            year.house.files().keep(GoalsFile.text(all.fit().goals())),
            hashes));
    year.call(DemoBook.MUNICIPALITY, "noviembre", LocalDate.of(2026, 11, 15), "plan");
    planning.call();
    year.freeze(DemoBook.MUNICIPALITY, "noviembre", year.day);
    List<String> options = new ArrayList<>(hashes.keySet());
    options.add("como-hasta-ahora");
    for (String place : DemoBook.WORKPLACES) {
      year.call(place, "noviembre", LocalDate.of(2026, 11, 8), "plan");
      year.freeze(place, "noviembre", year.day);
      // The workplaces say what they want by ranking the same plans.
      year.act(
          new PlansOffered(
              place,
              "plan-2027",
              year.house.files().keep(GoalsFile.text(all.fit().goals())),
              hashes));
    }
    year.on(2026, 11, 8);
    for (String place : DemoBook.WORKPLACES) {
      year.attend(place, "noviembre", 0.8);
      openPlan(place, options);
      year.everybody(place, "plan-2027", "noviembre", () -> year.ranking(options));
      year.close(place, "plan-2027");
    }
    planning.opine();
    decide(options);
  }

  private void openPlan(String code, List<String> options) throws IOException {
    year.open(
        code,
        "plan-2027",
        "plan",
        "¿Qué plan?",
        Optional.of("plan-2027"),
        Question.choice(CountingRule.SCHULZE, options, 1),
        "noviembre",
        "noviembre");
  }

  private void decide(List<String> options) throws IOException {
    year.on(2026, 11, 15);
    List<String> delegates = List.copyOf(year.council(DemoBook.MUNICIPALITY).voters(year.day));
    year.act(new AttendanceTaken(DemoBook.MUNICIPALITY, "noviembre", 1, delegates));
    openPlan(DemoBook.MUNICIPALITY, options);
    for (String place : DemoBook.WORKPLACES) {
      String wanted =
          Optional.ofNullable(year.council(place).ballots().get("plan-2027"))
              .flatMap(Ballot::closed)
              .orElseThrow()
              .outcome()
              .winners()
              .getFirst();
      List<List<String>> order = new ArrayList<>(List.of(List.of(wanted)));
      options.stream().filter(o -> !o.equals(wanted)).forEach(o -> order.add(List.of(o)));
      Vote instruction = new Vote.Ranked(order);
      year.act(new Instructed(place, "plan-2027", "plan-2027", instruction));
      String delegate =
          year.council(place).seats(year.day).stream()
              .filter(seat -> seat.office().equals("delegada"))
              .map(Seat::holder)
              .findFirst()
              .orElseThrow();
      refused(delegate, options.reversed());
      year.cast(DemoBook.MUNICIPALITY, "plan-2027", delegate, instruction);
    }
    for (String delegate : delegates) {
      boolean free =
          year.council(DemoBook.MUNICIPALITY)
              .member(delegate)
              .flatMap(m -> m.represents())
              .filter(DemoBook.ASSOCIATION::equals)
              .isPresent();
      if (free) {
        year.cast(DemoBook.MUNICIPALITY, "plan-2027", delegate, preference(options));
      }
    }
    year.close(DemoBook.MUNICIPALITY, "plan-2027");
    String winner =
        Optional.ofNullable(year.council(DemoBook.MUNICIPALITY).ballots().get("plan-2027"))
            .flatMap(Ballot::closed)
            .orElseThrow()
            .outcome()
            .winners()
            .getFirst();
    year.act(new PlanChosen(DemoBook.MUNICIPALITY, "plan-2027", winner, "plan-2027"));
    year.keep(DemoBook.MUNICIPALITY, "noviembre");
  }

  /// A vote against the instruction of a cooperative is not taken; nothing of it is recorded.
  private void refused(String delegate, List<String> options) throws IOException {
    Vote other = new Vote.Ranked(options.stream().map(List::of).toList());
    boolean taken = true;
    try {
      year.cast(DemoBook.MUNICIPALITY, "plan-2027", delegate, other);
    } catch (RefusedException e) {
      taken = false;
    }
    if (taken) {
      throw new IllegalStateException("a vote against the instruction was taken");
    }
  }

  /// As voted, then more for later, then the others.
  private Vote preference(List<String> options) {
    List<String> order = new ArrayList<>(options);
    order.sort(
        Comparator.comparingInt(o -> o.equals("as-asked") ? 0 : o.equals("more-later") ? 1 : 2));
    return new Vote.Ranked(order.stream().map(List::of).toList());
  }
}
