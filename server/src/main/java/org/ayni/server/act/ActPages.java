package org.ayni.server.act;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.HouseView;
import org.ayni.planning.plan.Plan;
import org.ayni.record.entry.Entry;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.CouncilView;
import org.ayni.server.web.Address;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/acts`: what somebody may record in a council, each as a form.
@Controller
public final class ActPages {

  private static final String LOOK = "look";
  private static final String CHANGE = "change";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;
  private final HousePlans plans;

  ActPages(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      HousePlans plans) {
    this.shelf = shelf;
    this.house = house;
    this.plans = plans;
    this.messages = messages;
    this.options = options;
  }

  /// A form that may be filled in.
  ///
  /// @param title in words
  public record Link(String code, String title) {}

  /// A form that is of no use in a council.
  ///
  /// @param lacks why
  public record LeftOut(String code, String title, String lacks) {}

  /// What comes next, where it is done.
  public record Next(String text, String address) {}

  /// What came of what was recorded.
  ///
  /// @param text empty where there is nothing more to say
  /// @param ballot whether a ballot came to it
  private record Came(String text, boolean ballot) {
    static final Came NOTHING = new Came("", false);
  }

  /// What is read of the house at once.
  ///
  /// @param lacks what the council does not know, by code of the form that needs it
  private record Seen(String name, List<Next> next, Came came, Map<String, String> lacks) {}

  private Visit visit(HttpServletRequest request, Words words) {
    return Visit.of(request, shelf, words);
  }

  private static Next next(NextSteps.Step step, Visit visit) {
    Address address =
        visit.address("/councils/" + step.council() + "/" + step.address()).with(step.fields());
    return new Next(step.text(), address.toString());
  }

  private void frame(
      HttpServletRequest request, Words words, Model model, String title, String path) {
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute("page", visit.page(title, visit.address(path), Map.of(), ""));
  }

  @GetMapping("/councils/{code}/acts")
  String list(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    Words words = new Words(messages, locale);
    Person person = SessionPerson.of(request);
    Seen seen =
        house
            .read(open -> {
              Scene scene = scene(request, open, code, locale, "");
              return new Seen(
                  scene.council().founded().name(),
                  NextSteps.of(scene).stream()
                      .map(one -> next(one, visit(request, words)))
                      .toList(),
                  number(done).isPresent() ? came(scene, number(done).getAsLong()) : Came.NOTHING,
                  lacks(scene));
            })
            .orElseThrow(UnknownCouncilException::new);
    Map<String, List<Link>> topics = new LinkedHashMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    ActForms.byTopic()
        .forEach((topic, forms) -> {
          List<Link> links = new ArrayList<>();
          for (ActForm form : forms) {
            if (!person.may(form.action(), code)) {
              continue;
            }
            String title = words.text("act." + form.code());
            Optional<String> lacks = Optional.ofNullable(seen.lacks().get(form.code()));
            lacks.ifPresentOrElse(
                why -> leftOut.add(new LeftOut(form.code(), title, why)),
                () -> links.add(new Link(form.code(), title)));
          }
          if (!links.isEmpty()) {
            topics.put(words.text("topic." + topic), links);
          }
        });
    if (topics.isEmpty() && leftOut.isEmpty()) {
      throw new ForbiddenException("any act");
    }
    frame(request, words, model, words.text("acts.title"), "/councils/" + code + "/acts");
    model.addAttribute("council", code);
    model.addAttribute("councilName", seen.name());
    model.addAttribute("next", seen.next());
    model.addAttribute("topics", topics);
    model.addAttribute("leftOut", leftOut);
    model.addAttribute(
        "leftOutSaid", leftOut.isEmpty() ? "" : words.counted("acts.leftOut", leftOut.size()));
    model.addAttribute("done", number(done).isPresent() ? words.text("acts.done", done) : "");
    model.addAttribute("result", seen.came().text());
    model.addAttribute("ofBallot", seen.came().ballot());
    return "acts";
  }

  private static Map<String, String> lacks(Scene scene) {
    Map<String, String> all = new HashMap<>();
    for (List<ActForm> forms : ActForms.byTopic().values()) {
      for (ActForm form : forms) {
        String lacks = FormView.lacks(form, scene);
        if (!lacks.isEmpty()) {
          all.put(form.code(), lacks);
        }
      }
    }
    return all;
  }

  private static OptionalLong number(String done) {
    return done.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(done))
        : OptionalLong.empty();
  }

  /// What came of an entry of this council, where there is more to say than that it is recorded.
  private static Came came(Scene scene, long number) throws IOException {
    if (number >= scene.house().entries()) {
      return Came.NOTHING;
    }
    Entry entry = scene.house().record().entry(number);
    if (!EventEntries.isEvent(entry)) {
      return Came.NOTHING;
    }
    CouncilEvent event = EventEntries.read(entry.kind(), entry.body()).event().orElse(null);
    String code = scene.council().code();
    return switch (event) {
      case BallotClosed closed when closed.council().equals(code) ->
          new Came(result(scene, closed), true);
      case CouncilFounded founded when founded.parent().equals(Optional.of(code)) ->
          new Came(scene.words().text("acts.founded", founded.name()), false);
      case null, default -> Came.NOTHING;
    };
  }

  /// What a ballot came to.
  private static String result(Scene scene, BallotClosed closed) {
    return CouncilView.of(
            scene.house(),
            scene.council(),
            scene.today(),
            scene.now(),
            Optional.of(scene.economy()),
            Optional.empty(),
            scene.words())
        .ballots()
        .stream()
        .filter(ballot -> ballot.name().equals(closed.ballot()))
        .map(ballot -> scene.words().text("acts.result", ballot.title(), ballot.result()))
        .findFirst()
        .orElse("");
  }

  @GetMapping("/councils/{code}/acts/{form}")
  String form(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable String form,
      Locale locale,
      Model model) {
    return open(request, code, form, locale, model, Answers::first);
  }

  private interface Reading {
    Answers of(List<Field> fields, Map<String, String[]> parameters);
  }

  private String open(
      HttpServletRequest request,
      String code,
      String form,
      Locale locale,
      Model model,
      Reading reading) {
    ActForm act = act(form, code, request);
    Optional<Plan> plan = plan(act, code);
    FormView view =
        house
            .read(open -> {
              Scene scene = scene(act, request, open, code, locale, Recording.newKey()).with(plan);
              List<Field> fields = act.fields().of(scene);
              Answers answers = reading.of(fields, request.getParameterMap());
              return FormView.of(act, scene, fields, answers);
            })
            .orElseThrow(UnknownCouncilException::new);
    return show(request, locale, model, view);
  }

  private static ActForm act(String form, String council, HttpServletRequest request) {
    ActForm act = ActForms.of(form).orElseThrow(UnknownCouncilException::new);
    if (!SessionPerson.of(request).may(act.action(), council)) {
      throw new ForbiddenException(act.action());
    }
    return act;
  }

  /// The plan that was chosen, for the form that asks of its lines; read before the house is held,
  /// as it is read from many files.
  private Optional<Plan> plan(ActForm act, String code) {
    return act.code().equals(PlanForms.PROMISE.code())
        ? house
            .read(open -> open.book().council(code).flatMap(HousePlans::chosen))
            .flatMap(hash -> hash)
            .flatMap(plans::find)
        : Optional.empty();
  }

  private Scene scene(
      HttpServletRequest request, HouseView open, String code, Locale locale, String key)
      throws IOException {
    Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
    return scene(request, open, council, locale, key);
  }

  /// Of a form; one may be filled in where the council that it founds is not there yet.
  private Scene scene(
      ActForm act,
      HttpServletRequest request,
      HouseView open,
      String code,
      Locale locale,
      String key)
      throws IOException {
    Optional<Council> council = open.book().council(code);
    return council.isEmpty() && act.code().equals(FoundForms.CODE_NAME)
        ? scene(request, open, FoundForms.unfounded(code), locale, key)
        : scene(request, open, code, locale, key);
  }

  private Scene scene(
      HttpServletRequest request, HouseView open, Council council, Locale locale, String key)
      throws IOException {
    Words words = new Words(messages, locale);
    return Scene.of(
        open,
        council,
        SessionPerson.of(request),
        options,
        Visit.of(request, shelf, words).economy(),
        words,
        key);
  }

  private String show(HttpServletRequest request, Locale locale, Model model, FormView view) {
    frame(
        request,
        new Words(messages, locale),
        model,
        view.title(),
        "/councils/" + view.council() + "/acts/" + view.code());
    model.addAttribute("form", view);
    return "act";
  }

  /// Before anything is recorded: what was filled in, to be looked at; or the form again, with
  /// everything that is wrong or to change something.
  @PostMapping(path = "/councils/{code}/acts/{form}", params = "step=" + LOOK)
  String look(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable String form,
      @RequestParam(name = "key", defaultValue = "") String sent,
      Locale locale,
      Model model) {
    ActForm act = act(form, code, request);
    String key = Recording.key(sent).orElseGet(Recording::newKey);
    Optional<Plan> plan = plan(act, code);
    Looked looked =
        house
            .read(open ->
                looked(act, scene(act, request, open, code, locale, key).with(plan), request))
            .orElseThrow(UnknownCouncilException::new);
    if (looked.look().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(request, locale, model, looked.form());
    }
    frame(
        request,
        new Words(messages, locale),
        model,
        looked.form().title(),
        "/councils/" + code + "/acts/" + form);
    model.addAttribute("look", looked.look().get());
    return "look";
  }

  /// @param look empty where something is wrong
  private record Looked(FormView form, Optional<LookView> look) {}

  private static Looked looked(ActForm act, Scene scene, HttpServletRequest request)
      throws IOException {
    Filled filled = filled(act, scene, request);
    if (!filled.answers().problems().isEmpty()) {
      return new Looked(filled.again(), Optional.empty());
    }
    List<String> refusals = refusals(scene, filled.events());
    return refusals.isEmpty()
        ? new Looked(
            filled.again(),
            Optional.of(
                LookView.of(
                    act, scene, filled.fields(), filled.answers(), request.getParameterMap())))
        : new Looked(filled.again().refused(refusals), Optional.empty());
  }

  /// What the book would say now. Of several events the first alone is asked about: the others may
  /// need it.
  private static List<String> refusals(Scene scene, List<CouncilEvent> events) {
    return events.stream()
        .findFirst()
        .map(event -> scene.house().book().refusals(scene.now(), event))
        .map(all -> RefusalWords.of(new Recording.Result.Refused(all), scene.words()))
        .orElse(List.of());
  }

  @PostMapping(path = "/councils/{code}/acts/{form}", params = "step=" + CHANGE)
  String change(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable String form,
      Locale locale,
      Model model) {
    return open(request, code, form, locale, model, Answers::again);
  }

  /// Records what was filled in, or shows the form again with everything that is wrong.
  @PostMapping("/councils/{code}/acts/{form}")
  String record(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @PathVariable String form,
      @RequestParam(name = "key", defaultValue = "") String sent,
      Locale locale,
      Model model)
      throws IOException {
    ActForm act = act(form, code, request);
    String key = Recording.key(sent).orElseGet(Recording::newKey);
    Optional<Plan> plan = plan(act, code);
    Sent what =
        act.alone()
            ? house
                .alone(open -> {
                  Filled filled =
                      filled(act, scene(act, request, open, code, locale, key).with(plan), request);
                  return sent(
                      act,
                      filled,
                      (events, enclosed) ->
                          Recording.record(
                              open,
                              options.clock(),
                              filled.scene().person(),
                              events,
                              key,
                              enclosed));
                })
                .orElseThrow(UnknownCouncilException::new)
            : sent(
                act,
                house
                    .read(open ->
                        filled(
                            act, scene(act, request, open, code, locale, key).with(plan), request))
                    .orElseThrow(UnknownCouncilException::new),
                (events, enclosed) ->
                    Recording.record(house, SessionPerson.of(request), events, key, enclosed)
                        .orElseThrow(UnknownCouncilException::new));
    return switch (what) {
      case Sent.Recorded(long first) -> "redirect:/councils/" + code + "/acts?done=" + first;
      case Sent.Again(FormView view) -> {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        yield show(request, locale, model, view);
      }
    };
  }

  private sealed interface Sent {
    record Recorded(long first) implements Sent {}

    record Again(FormView view) implements Sent {}
  }

  /// What somebody filled in, and the form as it is shown again if it is not taken.
  ///
  /// @param scene of which the house is not looked at any more
  private record Filled(
      Scene scene,
      List<Field> fields,
      Answers answers,
      List<CouncilEvent> events,
      FormView again) {}

  private static Filled filled(ActForm act, Scene scene, HttpServletRequest request)
      throws IOException {
    List<Field> fields = act.fields().of(scene);
    Answers answers = Answers.read(fields, request.getParameterMap());
    act.check().of(scene, answers);
    List<CouncilEvent> events =
        answers.problems().isEmpty() ? act.making().of(scene, answers) : List.of();
    return new Filled(scene, fields, answers, events, FormView.of(act, scene, fields, answers));
  }

  private interface Recorder {
    Recording.Result record(List<CouncilEvent> events, Enclosed enclosed) throws IOException;
  }

  private static Sent sent(ActForm act, Filled filled, Recorder recorder) throws IOException {
    List<String> refusals = List.of();
    if (filled.answers().problems().isEmpty()) {
      Recording.Result result = recorder.record(filled.events(), filled.answers().enclosed());
      if (result instanceof Recording.Result.Done(long first)) {
        act.after().with(filled.scene(), filled.answers());
        return new Sent.Recorded(first);
      }
      refusals = RefusalWords.of(result, filled.scene().words());
    }
    return new Sent.Again(filled.again().refused(refusals));
  }
}
