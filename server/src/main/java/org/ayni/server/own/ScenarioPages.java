package org.ayni.server.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;
import org.ayni.server.web.AskedScenario;
import org.ayni.server.web.Choice;
import org.ayni.server.web.UnknownScenarioException;
import org.ayni.server.web.Visit;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.OwnEconomies.Own;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/me/scenarios`: goals and shocks that somebody writes; `/scenarios/ID`: one of them for whoever
/// has its link.
@Controller
public final class ScenarioPages {

  static final String PATH = "/me/scenarios";

  private static final String ONE = PATH + "/{id}";

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final OwnEconomies own;
  private final HandedOver handedOver;
  private final UploadList uploads;
  private final ScenarioShelf shocks;

  ScenarioPages(
      EconomyShelf shelf, MessageSource messages, AccountOptions options, ScenarioShelf shocks) {
    this.shelf = shelf;
    this.messages = messages;
    this.own = options.scenarios();
    this.handedOver = new HandedOver(options);
    this.uploads = new UploadList(options);
    this.shocks = shocks;
  }

  @GetMapping(PATH)
  String list(HttpServletRequest request, Locale locale, Model model) throws IOException {
    return list(request, new Words(messages, locale), model, List.of());
  }

  private String list(HttpServletRequest request, Words words, Model model, List<Problem> problems)
      throws IOException {
    List<OwnPages.Item> items = new ArrayList<>();
    for (Own one : own.of(SessionPerson.of(request).account(), true)) {
      items.add(new OwnPages.Item(one.title(), PATH + "/" + one.id(), one.shared()));
    }
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page", visit.page(words.text("scenario.title"), visit.address(PATH), Map.of(), ""));
    model.addAttribute("items", items);
    model.addAttribute("uploads", uploads.of(request, words));
    model.addAttribute(
        "problems", problems.stream().map(one -> ProblemWords.whole(one, words)).toList());
    return "scenarios";
  }

  @PostMapping(PATH)
  String add(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam ScenarioText.Kind kind,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String upload,
      Locale locale,
      Model model)
      throws IOException {
    try {
      String account = SessionPerson.of(request).account();
      return "redirect:" + PATH + "/" + handedOver.scenario(account, file, upload, kind, title);
    } catch (BadInputException e) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return list(request, new Words(messages, locale), model, e.problems());
    }
  }

  /// Keeps the goals of the plan that a page shows.
  @PostMapping(PATH + "/from/plan")
  String fromPlan(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String title,
      Locale locale,
      Model model)
      throws IOException {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return written(
        request,
        response,
        ScenarioText.Kind.GOALS,
        AskedScenario.goals(visit),
        title,
        visit,
        model);
  }

  /// Keeps the goals of the plan after the cut that a page shows.
  @PostMapping(PATH + "/from/cut")
  String fromCut(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String title,
      Locale locale,
      Model model)
      throws IOException {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return written(
        request, response, ScenarioText.Kind.GOALS, AskedScenario.cut(visit), title, visit, model);
  }

  /// Keeps the shock that a page shows.
  @PostMapping(PATH + "/from/shock")
  String fromShock(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String shock,
      @RequestParam(defaultValue = "") String title,
      Locale locale,
      Model model)
      throws IOException {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    String login = Optional.ofNullable(request.getRemoteUser()).orElse("");
    Scenario asked = shocks.find(shock, login).orElseThrow(UnknownScenarioException::new);
    return written(
        request,
        response,
        ScenarioText.Kind.SHOCK,
        AskedScenario.shock(visit, asked),
        title,
        visit,
        model);
  }

  /// @param text empty where the fields have mistakes, which their page tells and sends none of
  private String written(
      HttpServletRequest request,
      HttpServletResponse response,
      ScenarioText.Kind kind,
      Optional<String> text,
      String title,
      Visit visit,
      Model model)
      throws IOException {
    ScenarioText asked = new ScenarioText(kind, text.orElseThrow(UnknownScenarioException::new));
    try {
      String id = handedOver.scenario(SessionPerson.of(request).account(), asked, title);
      return "redirect:" + visit.address(PATH + "/" + id);
    } catch (BadInputException e) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return list(request, visit.words(), model, e.problems());
    }
  }

  /// One of mine.
  private Own mine(HttpServletRequest request, String id) throws IOException {
    return own.find(id)
        .filter(one -> one.account().equals(SessionPerson.of(request).account()))
        .orElseThrow(UnknownScenarioException::new);
  }

  @GetMapping(ONE)
  String one(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model)
      throws IOException {
    model.addAttribute("stale", done.equals("stale"));
    model.addAttribute("tooLong", done.equals("long"));
    model.addAttribute("mine", true);
    return show(request, mine(request, id), PATH + "/" + id, locale, model);
  }

  /// For whoever has the link, where it is shared.
  @GetMapping("/scenarios/{id}")
  String shared(HttpServletRequest request, @PathVariable String id, Locale locale, Model model)
      throws IOException {
    String login = Optional.ofNullable(request.getRemoteUser()).orElse("");
    Own one = own.find(id, login).orElseThrow(UnknownScenarioException::new);
    model.addAttribute("stale", false);
    model.addAttribute("tooLong", false);
    model.addAttribute("mine", false);
    return show(request, one, "/scenarios/" + id, locale, model);
  }

  private String show(
      HttpServletRequest request, Own one, String path, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Economy economy = visit.economy();
    ScenarioText text = ScenarioText.of(one.files()).orElseThrow(UnknownScenarioException::new);
    List<Problem> problems = text.problems(economy);
    model.addAttribute("page", visit.page(one.title(), visit.address(path), Map.of(), ""));
    model.addAttribute("scenario", one);
    model.addAttribute("kind", text.kind().name());
    model.addAttribute("text", text.text());
    List<Problem> told = text.atTheirLines(problems.stream().limit(OwnPages.MOST_TOLD).toList());
    model.addAttribute("view", ScenarioView.of(text.text(), told, words));
    model.addAttribute("more", problems.size() - told.size());
    model.addAttribute("count", words.counted("own.problems", problems.size()));
    model.addAttribute("economies", economies(economy, words));
    model.addAttribute("economyName", words.name(economy.title()));
    Optional<ScenarioWays> ways =
        problems.isEmpty()
            ? Optional.of(ScenarioWays.of(text, one.id(), economy, visit.about()))
            : Optional.empty();
    model.addAttribute("to", ways.flatMap(ScenarioWays::address).map(Address::toString).orElse(""));
    model.addAttribute("left", ways.map(w -> String.join(", ", w.left())).orElse(""));
    model.addAttribute("link", new Address("/scenarios/" + one.id(), visit.about()).toString());
    return "scenario";
  }

  private List<Choice> economies(Economy chosen, Words words) {
    List<Choice> choices = new ArrayList<>();
    if (shelf.find(chosen.name()).isEmpty()) {
      choices.add(new Choice(chosen.name(), words.name(chosen.title()), true));
    }
    shelf
        .all()
        .forEach(one ->
            choices.add(
                new Choice(one.name(), words.name(one.title()), one.name().equals(chosen.name()))));
    return choices;
  }

  @PostMapping(ONE)
  String save(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam String text,
      @RequestParam long version)
      throws IOException {
    Own one = mine(request, id);
    ScenarioText before = ScenarioText.of(one.files()).orElseThrow(UnknownScenarioException::new);
    String typed = text.replace("\r\n", "\n");
    Address here = new Address(PATH + "/" + id, Map.of());
    if (typed.getBytes(StandardCharsets.UTF_8).length > ScenarioText.MOST_BYTES) {
      return "redirect:" + here.with("done", "long");
    }
    boolean kept =
        own.change(
            one.account(),
            id,
            version,
            one.title(),
            new ScenarioText(before.kind(), typed).files());
    return "redirect:" + (kept ? here : here.with("done", "stale"));
  }

  @PostMapping(ONE + "/share")
  String share(HttpServletRequest request, @PathVariable String id, @RequestParam boolean shared)
      throws IOException {
    own.share(mine(request, id).account(), id, shared);
    return "redirect:" + PATH + "/" + id;
  }

  @PostMapping(ONE + "/delete")
  String delete(HttpServletRequest request, @PathVariable String id) throws IOException {
    own.delete(mine(request, id).account(), id);
    return "redirect:" + PATH;
  }
}
