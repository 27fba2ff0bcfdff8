package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.AnalysisView;
import org.ayni.server.view.LinkagesView;
import org.ayni.server.view.MultipliersView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/linkages` and `/multipliers`: what the table itself says, with nothing to ask for.
@Controller
final class AnalysisPages {

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Analyses analyses;

  AnalysisPages(EconomyShelf shelf, MessageSource messages, Analyses analyses) {
    this.shelf = shelf;
    this.messages = messages;
    this.analyses = analyses;
  }

  @GetMapping("/linkages")
  String linkages(HttpServletRequest request, Locale locale, Model model) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return show(
        visit,
        Place.LINKAGES,
        visit.words().text("linkages.opening"),
        analyses
            .model(visit.economy())
            .map(found -> LinkagesView.of(visit.economy(), found, visit.words())),
        model);
  }

  @GetMapping("/multipliers")
  String multipliers(HttpServletRequest request, Locale locale, Model model) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return show(
        visit,
        Place.MULTIPLIERS,
        visit.words().text("multipliers.opening"),
        analyses
            .multipliers(visit.economy())
            .map(found ->
                MultipliersView.of(
                    visit.economy(),
                    analyses.model(visit.economy()).orElseThrow(),
                    found,
                    visit.words())),
        model);
  }

  private static String show(
      Visit visit, Place place, String opening, Optional<AnalysisView> view, Model model) {
    String title = visit.words().text(place.key());
    view.ifPresent(found -> {
      model.addAttribute("view", found);
      visit.printed(model, title, opening, found);
    });
    model.addAttribute("opening", opening);
    visit.frame(model, title, visit.address(place.path()));
    return "analysis";
  }
}
