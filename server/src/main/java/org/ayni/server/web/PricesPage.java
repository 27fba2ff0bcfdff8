package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.server.form.PriceForm;
import org.ayni.server.form.Reading;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.PricesView;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/prices`: who pays when wages, taxes, imports or one price rise.
@Controller
final class PricesPage {

  /// A list of more is no list to choose from, and heavy: there the code is typed.
  private static final int MOST_OPTIONS = 200;

  private final EconomyShelf shelf;
  private final MessageSource messages;

  PricesPage(EconomyShelf shelf, MessageSource messages) {
    this.shelf = shelf;
    this.messages = messages;
  }

  @GetMapping("/prices")
  String show(
      HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    Reading<PriceForm> reading = PriceForm.read(economy, visit.form(), labels(words));
    PriceForm form = reading.form();
    List<String> problems = FormView.sentences(reading.problems(), words);
    if (problems.isEmpty()) {
      PricesView.of(economy, form, words)
          .ifPresentOrElse(
              view -> {
                model.addAttribute("view", view);
                visit.printed(model, words.text("nav.prices"), words.text("prices.opening"), view);
              },
              () -> model.addAttribute("problems", List.of(words.text("problem.endless"))));
    } else {
      model.addAttribute("problems", problems);
    }
    if (!model.containsAttribute("view")) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    model.addAttribute(
        "whats",
        PriceForm.choices(economy).stream()
            .map(what ->
                new Choice(
                    what.code(), words.text("prices.choice." + what.code()), what == form.what()))
            .toList());
    model.addAttribute("industries", industries(economy, form, words));
    model.addAttribute("fields", FormView.typed(visit, form.fields(), reading.problems()));
    visit.frame(model, words.text("nav.prices"), visit.address("/prices").with(form.fields()));
    return "prices";
  }

  private static Map<String, String> labels(Words words) {
    return Map.of(
        "by", words.text("prices.by"),
        "passed", words.text("prices.passed"),
        "follows", words.text("prices.follows"));
  }

  private static List<Choice> industries(Economy economy, PriceForm form, Words words) {
    if (economy.table().size() > MOST_OPTIONS) {
      return List.of();
    }
    return economy.table().industries().stream()
        .map(one ->
            new Choice(one.code(), words.name(one.names()), one.code().equals(form.industry())))
        .toList();
  }
}
