package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.economy.PartnerTrade;
import org.ayni.server.form.CutForm;
import org.ayni.server.run.Analyses;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.DependenceView;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/dependence`: what hangs on a partner's purchases.
@Controller
final class DependencePage {

  private static final String PARTNER = "partner";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Analyses analyses;

  DependencePage(EconomyShelf shelf, MessageSource messages, Analyses analyses) {
    this.analyses = analyses;
    this.shelf = shelf;
    this.messages = messages;
  }

  @GetMapping("/dependence")
  String show(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Words words = visit.words();
    List<PartnerTrade> partners = CutForm.partners(visit.economy());
    Optional<PartnerTrade> chosen = chosen(visit, partners);
    Address here = visit.address("/dependence");
    if (chosen.isPresent()) {
      here = here.with(PARTNER, chosen.get().partner().code());
      analyses
          .model(visit.economy())
          .map(found -> DependenceView.of(visit.economy(), chosen.get(), found, words))
          .ifPresent(view -> {
            model.addAttribute("view", view);
            visit.printed(
                model, words.text("dependence.heading"), words.text("dependence.opening"), view);
          });
    } else if (!partners.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    String code = chosen.map(p -> p.partner().code()).orElse("");
    model.addAttribute(
        "partners",
        partners.stream()
            .map(PartnerTrade::partner)
            .map(p -> new Choice(p.code(), words.name(p.names()), p.code().equals(code)))
            .toList());
    model.addAttribute("chosen", chosen.isPresent());
    visit.frame(model, words.text("dependence.heading"), here);
    return "dependence";
  }

  /// The partner asked for, the largest buyer when none is; empty when there is none of that code.
  private static Optional<PartnerTrade> chosen(Visit visit, List<PartnerTrade> partners) {
    Optional<String> asked = visit.form().text(PARTNER);
    return partners.stream()
        .filter(p -> asked.isEmpty() || p.partner().code().equals(asked.get()))
        .findFirst();
  }
}
