package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.ayni.server.view.ComparisonPrint;
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

  /// What the plan is called whose sliders are moved.
  private static final String MOVED = "beside.moved";

  /// The same on paper, which has none.
  private static final String PRINTED = "report.changed";

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
        List<PlanAnswer> answers = run.orElseThrow().answers(PlanAnswer.class);
        model.addAttribute(
            "view", BesideView.of(economy, answers, names(form, MOVED, words), words));
        visit.printed(
            model,
            day ->
                ComparisonPrint.of(
                    economy,
                    BesideView.of(economy, answers, names(form, PRINTED, words), words),
                    compared(visit, form),
                    PlanPage.normalised(form.moved(), words),
                    day,
                    words));
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

  /// @param moved key of what the plan is called whose sliders are moved
  private static List<String> names(BesideForm form, String moved, Words words) {
    List<String> names = new ArrayList<>();
    names.add(words.text("beside.first"));
    for (int k = 1; k < form.kept().size(); k++) {
      names.add(words.text("beside.keptPlan", Character.toString('A' + k)));
    }
    names.add(words.text(moved));
    return names;
  }

  private static List<ComparisonPrint.Compared> compared(Visit visit, BesideForm form) {
    List<String> names = names(form, PRINTED, visit.words());
    List<PlanForm> plans = Stream.concat(form.kept().stream(), Stream.of(form.moved())).toList();
    return IntStream.range(0, plans.size())
        .mapToObj(
            k -> new ComparisonPrint.Compared(names.get(k), AskedPlan.all(visit, plans.get(k))))
        .toList();
  }

  private static List<Kept> plans(Visit visit, BesideForm form) {
    Economy economy = visit.economy();
    List<String> names = names(form, MOVED, visit.words());
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
