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
import org.ayni.server.form.FormProblem;
import org.ayni.server.form.Reading;
import org.ayni.server.form.Scale;
import org.ayni.server.form.WhyForm;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.WishFound;
import org.ayni.server.run.WishQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.WhyPrint;
import org.ayni.server.view.WhyView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/why`: why a need of a plan is not better served, and what it would take.
@Controller
final class WhyPage {

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Asking asking;

  WhyPage(EconomyShelf shelf, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.messages = messages;
    this.asking = asking;
  }

  @GetMapping("/why")
  String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    String title = words.text("why.title", words.name(economy.title()));
    Map<String, String> labels = FormView.labels(economy, words);
    Optional<Reading<WhyForm>> reading = WhyForm.read(economy, visit.form(), labels);
    if (reading.isEmpty()) {
      model.addAttribute("page", visit.page(title, visit.address("/why"), Map.of(), ""));
      return "no-why";
    }
    return show(request, response, visit, reading.get(), title, model);
  }

  private String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      Reading<WhyForm> reading,
      String title,
      Model model)
      throws InterruptedException {
    Words words = visit.words();
    Economy economy = visit.economy();
    WhyForm form = reading.form();
    Address here = visit.address("/why").with(form.fields(economy));
    Status status;
    if (reading.problems().isEmpty()) {
      PlanQuestion plan = new PlanQuestion(economy.name(), form.plan().goals(economy));
      WishQuestion wish = new WishQuestion(plan, form.need(), form.year(), form.least());
      Optional<PlanRun> run = asking.run(request, response, List.of(plan, wish));
      status = Status.of(run, here, words);
      if (status.ready()) {
        var answers = run.orElseThrow().answers();
        WhyView view =
            WhyView.of(
                economy,
                (PlanAnswer) answers.get(0),
                (WishFound) answers.get(1),
                form.need(),
                form.year(),
                words);
        model.addAttribute("view", view);
        visit.printed(model, day -> WhyPrint.of(economy, view, asked(visit, form), day, words));
      }
    } else {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    Map<String, String> plan = form.plan().fields(economy);
    model.addAttribute("status", status);
    model.addAttribute("needs", needs(economy, form, words));
    model.addAttribute("years", years(form, words));
    model.addAttribute("least", least(visit, form, reading.problems()));
    model.addAttribute("baseYear", Integer.toString(economy.year()));
    model.addAttribute("planAddress", visit.address("/plan").with(plan).toString());
    model.addAttribute("hidden", visit.address("/why").with(plan).fields());
    model.addAttribute("page", visit.page(title, here, plan, status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "why");
  }

  private static List<String> asked(Visit visit, WhyForm form) {
    Words words = visit.words();
    List<String> asked = new ArrayList<>();
    asked.add(
        FormView.labels(visit.economy(), words).get(form.need())
            + ", "
            + words.text("year.number", form.year()));
    form.least()
        .ifPresent(
            least -> asked.add(words.text("wish.least") + ": " + Scale.PERCENT.write(least)));
    asked.addAll(AskedPlan.all(visit, form.plan()));
    return asked;
  }

  private static List<Choice> needs(Economy economy, WhyForm form, Words words) {
    return economy.needs().stream()
        .map(n -> new Choice(n.code(), words.name(n.names()), n.code().equals(form.need())))
        .toList();
  }

  private static List<Choice> years(WhyForm form, Words words) {
    return IntStream.rangeClosed(1, form.plan().years())
        .mapToObj(year ->
            new Choice(
                Integer.toString(year), words.text("year.number", year), year == form.year()))
        .toList();
  }

  private static String least(Visit visit, WhyForm form, List<FormProblem> problems) {
    boolean wrong = problems.stream().anyMatch(p -> p.field().equals("least"));
    return wrong
        ? visit.form().text("least").orElse("")
        : form.least().map(Scale.PERCENT::write).orElse("");
  }

  @PostMapping("/why/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
