package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.files.BadInputException;
import org.ayni.planning.plan.Plan;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.StartView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/`: what this is, in three pictures.
@Controller
final class StartPage {

  private static final Logger LOG = LoggerFactory.getLogger(StartPage.class);

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final HousePlans plans;
  private final MessageSource messages;

  StartPage(EconomyShelf shelf, HouseShelf house, HousePlans plans, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.plans = plans;
    this.messages = messages;
  }

  @GetMapping(Visit.HOME)
  String show(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Optional<StartView.Year> year =
        house
            .read(open -> StartView.Year.of(open.book(), CouncilPages.day(request, open)))
            .flatMap(one -> one);
    Optional<Plan> plan =
        year.map(StartView.Year::council).flatMap(HousePlans::chosen).flatMap(this::plan);
    Map<String, String> needs = new LinkedHashMap<>();
    visit.economy().needs().forEach(need -> needs.put(need.code(), words.name(need.names())));
    model.addAttribute("view", StartView.of(year, plan, needs, words));
    model.addAttribute("economyAddress", visit.address(Place.ECONOMY.path()).toString());
    visit.frame(model, words.text("start.title"), visit.address(Visit.HOME));
    return "start";
  }

  /// The first page is there whatever became of a plan; that of its council tells what is wrong.
  private Optional<Plan> plan(String hash) {
    try {
      return plans.find(hash);
    } catch (BadInputException e) {
      LOG.warn("no picture of the chosen plan {}: {}", hash, e.getMessage());
      return Optional.empty();
    }
  }
}
