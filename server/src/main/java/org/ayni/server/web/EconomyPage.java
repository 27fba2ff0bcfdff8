package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.EconomyView;
import org.ayni.server.view.FiguresPrint;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/economy`: the economy as its figures show it.
@Controller
final class EconomyPage {

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Analyses analyses;

  EconomyPage(EconomyShelf shelf, MessageSource messages, Analyses analyses) {
    this.analyses = analyses;
    this.shelf = shelf;
    this.messages = messages;
  }

  @GetMapping("/economy")
  String show(HttpServletRequest request, Locale locale, Model model) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    EconomyView view =
        EconomyView.of(visit.economy(), analyses.model(visit.economy()), visit.words());
    model.addAttribute(
        "page", visit.page(view.title(), visit.address(Place.ECONOMY.path()), Map.of(), ""));
    model.addAttribute("view", view);
    visit.printed(model, day -> FiguresPrint.of(visit.economy(), view, day, visit.words()));
    model.addAttribute("planAddress", visit.address("/plan").toString());
    return "economy";
  }
}
