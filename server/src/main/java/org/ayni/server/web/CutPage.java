package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.PartnerTrade;
import org.ayni.server.form.CutForm;
import org.ayni.server.form.FormProblem;
import org.ayni.server.form.Reading;
import org.ayni.server.form.Scale;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.text.Words;
import org.ayni.server.view.ComparisonPrint;
import org.ayni.server.view.CutView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/cut`: the plan when a partner buys less, beside the plan when it does not.
@Controller
final class CutPage {

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Asking asking;

  CutPage(EconomyShelf shelf, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.messages = messages;
    this.asking = asking;
  }

  @GetMapping("/cut")
  String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    String title = words.text("cut.title", words.name(economy.title()));
    Optional<Reading<CutForm>> reading =
        CutForm.read(economy, visit.form(), FormView.labels(economy, words));
    if (reading.isEmpty()) {
      model.addAttribute("page", visit.page(title, visit.address("/cut"), Map.of(), ""));
      return "no-cut";
    }
    return show(request, response, visit, reading.get(), title, model);
  }

  private String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      Reading<CutForm> reading,
      String title,
      Model model)
      throws InterruptedException {
    Words words = visit.words();
    Economy economy = visit.economy();
    CutForm form = reading.form();
    Address here = visit.address("/cut").with(form.fields(economy));
    String partner =
        economy.partner(form.partner()).map(p -> words.name(p.partner().names())).orElseThrow();
    Status status;
    if (reading.problems().isEmpty()) {
      List<PlanQuestion> questions =
          List.of(
              new PlanQuestion(economy.name(), form.plan().goals(economy)),
              new PlanQuestion(economy.name(), form.goals(economy)));
      Optional<PlanRun> run = asking.run(request, response, questions);
      status = Status.of(run, here, words);
      if (status.ready()) {
        List<PlanAnswer> answers = run.orElseThrow().answers(PlanAnswer.class);
        CutView view =
            CutView.of(economy, answers.get(0), answers.get(1), partner, form.share(), words);
        model.addAttribute("view", view);
        visit.printed(
            model,
            day -> ComparisonPrint.of(economy, view, asked(visit, form, partner), day, words));
      }
    } else {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    Map<String, String> plan = form.plan().fields(economy);
    model.addAttribute("template", here.fields());
    model.addAttribute("templateFile", here.to("/cut" + ScenarioFiles.GOALS).toString());
    model.addAttribute(
        "templateName",
        words.text(
            "report.of",
            less(form, partner, words),
            words.text(
                "asScenario.plan",
                words.name(economy.title()),
                words.counted("asScenario.years", form.plan().years()))));
    model.addAttribute("status", status);
    model.addAttribute("partners", choices(economy, form, words));
    model.addAttribute("percent", percent(visit, form, reading.problems()));
    model.addAttribute("planAddress", visit.address("/plan").with(plan).toString());
    model.addAttribute("hidden", visit.address("/cut").with(plan).fields());
    model.addAttribute("page", visit.page(title, here, plan, status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "cut");
  }

  private static List<Choice> choices(Economy economy, CutForm form, Words words) {
    return CutForm.partners(economy).stream()
        .map(PartnerTrade::partner)
        .map(p -> new Choice(p.code(), words.name(p.names()), p.code().equals(form.partner())))
        .toList();
  }

  private static String percent(Visit visit, CutForm form, List<FormProblem> problems) {
    boolean wrong = problems.stream().anyMatch(p -> p.field().equals("cut"));
    return wrong ? visit.form().text("cut").orElse("") : Scale.PERCENT.write(form.share());
  }

  /// Who buys how much less, with as many digits as it takes to tell a cut from its neighbours.
  private static String less(CutForm form, String partner, Words words) {
    int digits = Math.rint(100 * form.share()) == 100 * form.share() ? 0 : 1;
    return words.text("choices.cut", partner, words.percent(form.share(), digits));
  }

  private static List<String> asked(Visit visit, CutForm form, String partner) {
    List<String> asked = new ArrayList<>(List.of(less(form, partner, visit.words())));
    asked.addAll(AskedPlan.all(visit, form.plan()));
    return asked;
  }

  @PostMapping("/cut/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
