package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.economy.Economy;
import org.ayni.server.form.BesideForm;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Reading;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.text.Words;
import org.ayni.server.view.BesideView;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// `/beside`: plans side by side, one of them following its sliders. The address holds all
/// settings, so that it can be shared.
@Controller
final class BesidePage {

  private static final String PATH = "/beside";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final Asking asking;

  BesidePage(EconomyShelf shelf, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.messages = messages;
    this.asking = asking;
  }

  /// A plan of the comparison.
  ///
  /// @param plan address of its own page
  /// @param drop address of the comparison without it; empty where it cannot be let go
  public record Kept(String name, String plan, String drop) {}

  @GetMapping(PATH)
  String show(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    Reading<BesideForm> reading =
        BesideForm.read(economy, visit.form(), FormView.labels(economy, words));
    BesideForm form = reading.form();
    Address here = visit.address(PATH).with(form.fields(economy));
    Status status;
    if (reading.problems().isEmpty()) {
      List<PlanQuestion> questions =
          Stream.concat(form.kept().stream(), Stream.of(form.moved()))
              .map(plan -> new PlanQuestion(economy.name(), plan.goals(economy)))
              .toList();
      Optional<PlanRun> run = asking.run(request, response, questions);
      status = Status.of(run, here, words);
      if (status.ready()) {
        model.addAttribute(
            "view",
            BesideView.of(
                economy, run.orElseThrow().answers(PlanAnswer.class), names(form, words), words));
      }
    } else {
      status = Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    model.addAttribute("status", status);
    model.addAttribute("form", FormView.of(visit, form.moved(), reading.problems()));
    model.addAttribute("normalised", PlanPage.normalised(form.moved(), words));
    model.addAttribute("plans", plans(visit, form));
    model.addAttribute(
        "keepAddress",
        form.hasRoom() ? visit.address(PATH).with(form.keeping().fields(economy)).toString() : "");
    model.addAttribute("hidden", visit.address(PATH).with(form.keptFields(economy)).fields());
    model.addAttribute(
        "resetAddress",
        visit.address(PATH).with(form.moving(form.kept().getFirst()).fields(economy)).toString());
    model.addAttribute("here", here.toString());
    model.addAttribute(
        "page",
        visit.page(
            words.text("beside.title", words.name(economy.title())),
            here,
            form.moved().fields(economy),
            status.moving() ? status.poll() : ""));
    return Answers.send(request, response, status, here, "beside");
  }

  private static List<String> names(BesideForm form, Words words) {
    List<String> names = new ArrayList<>();
    names.add(words.text("beside.first"));
    for (int k = 1; k < form.kept().size(); k++) {
      names.add(words.text("beside.keptPlan", Character.toString('A' + k)));
    }
    names.add(words.text("beside.moved"));
    return names;
  }

  private static List<Kept> plans(Visit visit, BesideForm form) {
    Economy economy = visit.economy();
    List<String> names = names(form, visit.words());
    List<Kept> plans = new ArrayList<>();
    for (int k = 0; k < form.kept().size(); k++) {
      PlanForm plan = form.kept().get(k);
      plans.add(
          new Kept(
              names.get(k),
              visit.address("/plan").with(plan.fields(economy)).toString(),
              k == 0 ? "" : visit.address(PATH).with(form.without(k).fields(economy)).toString()));
    }
    plans.add(
        new Kept(
            names.getLast(),
            visit.address("/plan").with(form.moved().fields(economy)).toString(),
            ""));
    return plans;
  }

  @PostMapping(PATH + "/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
