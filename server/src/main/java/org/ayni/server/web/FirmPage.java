package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ayni.economy.Economy;
import org.ayni.server.form.FirmForm;
import org.ayni.server.form.Reading;
import org.ayni.server.run.AlternativesFound;
import org.ayni.server.run.AlternativesQuestion;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.RangesFound;
import org.ayni.server.run.RangesQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.FirmPrint;
import org.ayni.server.view.FirmView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/firm`: how far the prices of a plan hold, and which plans are worth as much.
@Controller
final class FirmPage {

  private static final String PATH = "/firm";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Asking asking;

  FirmPage(EconomyShelf shelf, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.messages = messages;
    this.asking = asking;
  }

  @GetMapping(PATH)
  String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    Reading<FirmForm> reading =
        FirmForm.read(economy, visit.form(), FormView.labels(economy, words));
    FirmForm form = reading.form();
    Address here = visit.address(PATH).with(form.fields(economy));
    Status status;
    if (reading.problems().isEmpty()) {
      PlanQuestion plan = new PlanQuestion(economy.name(), form.plan().goals(economy));
      Optional<PlanRun> run =
          asking.run(
              request,
              response,
              List.of(plan, new RangesQuestion(plan), new AlternativesQuestion(plan, form.year())));
      status = Status.of(run, here, words);
      if (status.ready()) {
        var answers = run.orElseThrow().answers();
        FirmView view =
            FirmView.of(
                economy,
                (PlanAnswer) answers.get(0),
                (RangesFound) answers.get(1),
                (AlternativesFound) answers.get(2),
                words);
        model.addAttribute("view", view);
        visit.printed(model, day -> FirmPrint.of(economy, view, asked(visit, form), day, words));
      }
    } else {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    Map<String, String> plan = form.plan().fields(economy);
    model.addAttribute("status", status);
    model.addAttribute("years", years(form, words));
    model.addAttribute("planAddress", visit.address("/plan").with(plan).toString());
    model.addAttribute("hidden", visit.address(PATH).with(plan).fields());
    model.addAttribute(
        "page",
        visit.page(
            words.text("firm.title", words.name(economy.title())),
            here,
            plan,
            status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "firm");
  }

  private static List<String> asked(Visit visit, FirmForm form) {
    Words words = visit.words();
    List<String> asked = new ArrayList<>();
    asked.add(words.text("firm.year") + ": " + words.text("year.number", form.year()));
    asked.addAll(AskedPlan.all(visit, form.plan()));
    return asked;
  }

  private static List<Choice> years(FirmForm form, Words words) {
    return IntStream.rangeClosed(1, form.plan().years())
        .mapToObj(year ->
            new Choice(
                Integer.toString(year), words.text("year.number", year), year == form.year()))
        .toList();
  }

  @PostMapping(PATH + "/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
