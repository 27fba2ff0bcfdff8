package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.server.form.BesideForm;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Points;
import org.ayni.server.form.Reading;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.WhyNotFound;
import org.ayni.server.run.WhyNotQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.PlanPrint;
import org.ayni.server.view.PlanView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/plan`: what is wanted, and the plan for it.
@Controller
final class PlanPage {

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Asking asking;

  PlanPage(EconomyShelf shelf, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.messages = messages;
    this.asking = asking;
  }

  @GetMapping("/plan")
  String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Reading<PlanForm> reading =
        PlanForm.read(visit.economy(), visit.form(), FormView.labels(visit.economy(), words));
    PlanForm form = reading.form();
    Address here = visit.address("/plan").with(form.fields(visit.economy()));
    Status status;
    if (reading.problems().isEmpty()) {
      PlanQuestion question = new PlanQuestion(visit.economy().name(), form.goals(visit.economy()));
      Optional<PlanRun> run =
          asking.run(request, response, List.of(question, new WhyNotQuestion(question)));
      status = Status.of(run, here, words);
      if (status.ready()) {
        var answers = run.orElseThrow().answers();
        PlanView view =
            PlanView.of(
                visit.economy(),
                (PlanAnswer) answers.get(0),
                (WhyNotFound) answers.get(1),
                form.pointsCounted(),
                words);
        model.addAttribute("view", view);
        visit.printed(
            model,
            day ->
                PlanPrint.of(
                    visit.economy(), view, AskedPlan.assumptions(visit, form), day, words));
      }
    } else {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    model.addAttribute("status", status);
    model.addAttribute("form", FormView.of(visit, form, reading.problems()));
    model.addAttribute("about", visit.about());
    model.addAttribute("template", here.fields());
    model.addAttribute("templateFile", here.to("/plan" + ScenarioFiles.GOALS).toString());
    model.addAttribute(
        "templateName",
        words.text(
            "asScenario.plan",
            words.name(visit.economy().title()),
            words.counted("asScenario.years", form.years())));
    model.addAttribute("resetAddress", visit.address("/plan").toString());
    model.addAttribute("normalised", normalised(form, words));
    model.addAttribute(
        "firmAddress", visit.address("/firm").with(form.fields(visit.economy())).toString());
    model.addAttribute("whyAddress", visit.address("/why").with(form.fields(visit.economy())));
    model.addAttribute(
        "besideAddress",
        visit
            .address("/beside")
            .with(new BesideForm(List.of(form), form).fields(visit.economy()))
            .toString());
    model.addAttribute(
        "cutAddress", visit.address("/cut").with(form.fields(visit.economy())).toString());
    model.addAttribute(
        "page",
        visit.page(
            words.text("plan.title", words.name(visit.economy().title())),
            here,
            form.fields(visit.economy()),
            status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "plan");
  }

  /// What was done with points that don't add up to a hundred; empty when nothing was.
  static String normalised(PlanForm form, Words words) {
    double typed = form.pointsTyped();
    return Math.abs(typed - Points.ALL) < 1e-9 || !(typed > 0)
        ? ""
        : words.text("form.normalised", words.rough(typed), words.rough(Points.ALL / typed));
  }

  @PostMapping("/plan/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
