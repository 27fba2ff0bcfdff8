package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.priorities.Levels;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.view.BoardView;
import org.ayni.server.view.OptionNames;
import org.ayni.server.view.PlanView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/councils/CODE/plan`: the plan that a council has chosen, as it lies in the house, with its
/// proof; with `offer` and `option` one of those that people choose among.
@Controller
public final class ChosenPlanPage {

  private static final String OFFER = "offer";
  private static final String OPTION = "option";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final HousePlans plans;
  private final MessageSource messages;

  ChosenPlanPage(EconomyShelf shelf, HouseShelf house, HousePlans plans, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.plans = plans;
    this.messages = messages;
  }

  /// What is read of the house at once.
  ///
  /// @param plan hash of the plan shown; empty where there is none
  /// @param chosen whether it is the one that was chosen
  /// @param others offered with it, addresses by name
  /// @param calendar of the chosen plan, where its promises tell it
  private record Seen(
      String name,
      Optional<String> plan,
      boolean chosen,
      Map<String, String> others,
      Map<String, Double> points,
      Optional<PlanCalendar> calendar) {}

  @GetMapping("/councils/{code}/plan")
  String show(HttpServletRequest request, @PathVariable String code, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Seen seen =
        house
            .read(open ->
                open.book().council(code).map(council -> seen(open, council, request, visit)))
            .flatMap(found -> found)
            .orElseThrow(UnknownCouncilException::new);
    try {
      Plan plan = seen.plan().flatMap(plans::find).orElseThrow(UnknownCouncilException::new);
      if (isOver(plan.problem(), visit.economy())) {
        model.addAttribute(
            "view",
            PlanView.of(
                visit.economy(), plan, CertificateChecker.check(plan), seen.points(), words));
        model.addAttribute("projects", PlanView.projects(visit.economy(), plan, words));
        int base = plan.problem().baseYear();
        seen.calendar()
            .filter(_ -> seen.chosen())
            .ifPresent(one ->
                model.addAttribute(
                    "calendar",
                    words.text(
                        "chosen.calendar",
                        Integer.toString(one.year(base + 1)),
                        Integer.toString(base))));
      }
    } catch (BadInputException e) {
      model.addAttribute(
          "problems", e.problems().stream().map(one -> ProblemWords.whole(one, words)).toList());
    }
    Address here = visit.address("/councils/" + code + "/plan");
    model.addAttribute("code", code);
    model.addAttribute("name", seen.name());
    model.addAttribute("chosen", seen.chosen());
    model.addAttribute("others", seen.others());
    model.addAttribute(
        "page",
        visit.page(
            words.text(seen.chosen() ? "chosen.title" : "offered.title", seen.name()),
            here.with(asked(request)),
            Map.of(),
            ""));
    return "chosen";
  }

  /// The fields of the address that were given.
  private static Map<String, String> asked(HttpServletRequest request) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : List.of(OFFER, OPTION)) {
      Optional.ofNullable(request.getParameter(field)).ifPresent(value -> fields.put(field, value));
    }
    return fields;
  }

  private static Seen seen(
      HouseView open, Council council, HttpServletRequest request, Visit visit) {
    Map<String, Double> points = new HashMap<>();
    Levels.of(open.book(), council)
        .points()
        .forEach((need, value) -> points.put(need, VotedGoals.shown(value).doubleValue()));
    Optional<String> chosen = HousePlans.chosen(council);
    String offer =
        Optional.ofNullable(request.getParameter(OFFER))
            .or(() -> council.plan().map(one -> one.offer()))
            .orElse("");
    Map<String, String> plans =
        Optional.ofNullable(council.offers().get(offer)).map(PlansOffered::plans).orElse(Map.of());
    Optional<String> shown =
        request.getParameter(OPTION) == null
            ? chosen
            : Optional.ofNullable(plans.get(request.getParameter(OPTION)));
    Map<String, String> others = new TreeMap<>();
    plans.forEach((option, hash) -> {
      if (!shown.equals(Optional.of(hash))) {
        others.put(
            OptionNames.of(option, visit.words()),
            visit
                .address("/councils/" + council.code() + "/plan")
                .with(OFFER, offer)
                .with(OPTION, option)
                .toString());
      }
    });
    return new Seen(
        council.founded().name(),
        shown,
        shown.isPresent() && shown.equals(chosen),
        others,
        points,
        BoardView.calendar(CouncilBoard.of(council, CouncilPages.day(request, open))));
  }

  /// Whether a plan was made over an economy: the same industries in the same order.
  private static boolean isOver(PlanProblem problem, Economy economy) {
    List<String> made = problem.techniques().stream().map(one -> one.code()).toList();
    return made.equals(economy.table().industries().stream().map(one -> one.code()).toList());
  }
}
