package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.server.form.Reading;
import org.ayni.server.form.ShockForm;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.server.run.ShockFound;
import org.ayni.server.run.ShockQuestion;
import org.ayni.server.text.Words;
import org.ayni.server.view.FiguresPrint;
import org.ayni.server.view.ShockView;
import org.ayni.shocks.scenario.ReadyScenarios;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ShockSize;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// `/shocks`: ready scenarios; `/shocks/NAME`: what one comes to.
@Controller
final class ShocksPage {

  private final EconomyShelf shelf;
  private final ScenarioShelf scenarios;
  private final MessageSource messages;
  private final Asking asking;

  ShocksPage(EconomyShelf shelf, ScenarioShelf scenarios, MessageSource messages, Asking asking) {
    this.shelf = shelf;
    this.scenarios = scenarios;
    this.messages = messages;
    this.asking = asking;
  }

  /// A scenario to choose.
  ///
  /// @param href empty where it does not fit the economy
  public record Card(String title, String reason, String lasts, String href) {}

  @GetMapping("/shocks")
  String list(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "cards",
        ReadyScenarios.names().stream()
            .map(ReadyScenarios::open)
            .map(scenario -> card(visit, scenario))
            .toList());
    model.addAttribute("economyName", visit.economy().name());
    visit.frame(model, words.text("nav.shocks"), visit.address("/shocks"));
    return "shocks";
  }

  private static Card card(Visit visit, Scenario scenario) {
    return new Card(
        visit.words().name(scenario.title()),
        visit.words().name(scenario.reason()),
        visit.words().counted("shocks.weeks", scenario.weeks()),
        fits(visit.economy(), scenario) ? address(visit, scenario.name()).toString() : "");
  }

  /// @param name under which it is asked for: people may call theirs as they like
  private static Address address(Visit visit, String name) {
    return visit.address("/shocks/" + name);
  }

  /// Whether the economy has the partners, industries and figures that a scenario names.
  private static boolean fits(Economy economy, Scenario scenario) {
    try {
      ShockSize.of(economy, scenario);
      return true;
    } catch (BadInputException _) {
      return false;
    }
  }

  @GetMapping("/shocks/{name}")
  String show(
      @PathVariable String name,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      Model model)
      throws InterruptedException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Scenario scenario = scenario(name, request);
    Reading<ShockForm> reading = ShockForm.read(scenario, visit.form(), labels(words));
    ShockForm form = reading.form();
    Address here = address(visit, name).with(form.changed(scenario));
    Status status = status(request, response, visit, scenario, reading, here, model);
    model.addAttribute("status", status);
    model.addAttribute("reason", words.name(scenario.reason()));
    model.addAttribute("action", "/shocks/" + name);
    model.addAttribute("template", here.with("shock", name).fields());
    model.addAttribute("templateFile", here.to(here.path() + ScenarioFiles.SHOCK).toString());
    model.addAttribute("templateName", words.name(scenario.title()));
    model.addAttribute("fields", FormView.typed(visit, form.fields(), reading.problems()));
    model.addAttribute("all", visit.address("/shocks").toString());
    visit.frame(model, words.name(scenario.title()), here, status.moving() ? status.poll() : "");
    return Answers.send(request, response, status, here, "shock");
  }

  private Status status(
      HttpServletRequest request,
      HttpServletResponse response,
      Visit visit,
      Scenario scenario,
      Reading<ShockForm> reading,
      Address here,
      Model model)
      throws InterruptedException {
    Words words = visit.words();
    if (!reading.problems().isEmpty()) {
      return Status.ofForm(FormView.sentences(reading.problems(), words));
    }
    if (!fits(visit.economy(), scenario)) {
      return Status.ofForm(List.of(words.text("problem.scenario")));
    }
    ShockForm form = reading.form();
    Optional<PlanRun> run =
        asking.run(
            request,
            response,
            List.of(
                new ShockQuestion(
                    visit.economy().name(), form.applied(scenario), form.weeks(), form.path())));
    Status status = Status.of(run, here, words);
    if (status.ready()) {
      ShockFound found = run.orElseThrow().answers(ShockFound.class).getFirst();
      ShockView view = ShockView.of(visit.economy(), found, words);
      model.addAttribute("view", view);
      visit.printed(model, day -> FiguresPrint.of(visit.economy(), scenario, view, day, words));
    }
    return status.state().equals("refused")
        ? Status.ofForm(List.of(words.text("problem.stocks")))
        : status;
  }

  private Scenario scenario(String name, HttpServletRequest request) {
    return scenarios
        .find(name, Optional.ofNullable(request.getRemoteUser()).orElse(""))
        .orElseThrow(UnknownScenarioException::new);
  }

  private static Map<String, String> labels(Words words) {
    return Map.of(
        "size", words.text("shocks.size"),
        "lasts", words.text("shocks.lasts"),
        "weeks", words.text("shocks.follow"),
        "days", words.text("shocks.days"));
  }

  @PostMapping("/shocks/{name}/cancel")
  ResponseEntity<Void> cancel(@PathVariable String name, HttpServletRequest request) {
    scenario(name, request);
    asking.cancel(request);
    return Answers.back(request);
  }
}
