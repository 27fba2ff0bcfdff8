package org.ayni.server.offer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.PlansOffered;
import org.ayni.councils.priorities.Wishes;
import org.ayni.decisions.wishes.VotedGoals;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.GoalsFile;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.form.ChoicesForm;
import org.ayni.server.form.FormReader;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.run.ChoicesFound;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlansEnclosed;
import org.ayni.server.text.Words;
import org.ayni.server.view.ChoicesView;
import org.ayni.server.view.OptionNames;
import org.ayni.server.web.Answers;
import org.ayni.server.web.Asking;
import org.ayni.server.web.Marks;
import org.ayni.server.web.Status;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/CODE/choices`: what a council voted, answered with two to four plans. Whoever looks
/// may have them computed; who may offers them, all of them and as they are, to be chosen among.
@Controller
public final class OfferPages {

  /// The row in the table of rights.
  static final String ACTION = "plans-offered";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final HousePlans plans;
  private final MessageSource messages;
  private final Asking asking;

  OfferPages(
      EconomyShelf shelf,
      HouseShelf house,
      HousePlans plans,
      MessageSource messages,
      Asking asking) {
    this.shelf = shelf;
    this.house = house;
    this.plans = plans;
    this.messages = messages;
    this.asking = asking;
  }

  private Asked asked(HttpServletRequest request, String code, Locale locale) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Voted voted =
        house
            .read(open ->
                Voted.of(open, open.book().council(code).orElseThrow(UnknownCouncilException::new)))
            .orElseThrow(UnknownCouncilException::new);
    return Asked.of(visit, code, voted);
  }

  @GetMapping("/councils/{code}/choices")
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      Locale locale,
      Model model)
      throws InterruptedException {
    Asked asked = asked(request, code, locale);
    Status status = Status.nothing();
    if (ChoicesForm.asked(asked.visit().form()) && asked.ready()) {
      Optional<PlanRun> run = asking.run(request, response, List.of(asked.question()));
      status = Status.of(run, asked.here(), asked.words());
      if (status.ready()) {
        view(asked, run.orElseThrow(), model);
      }
    }
    nothingOffered(model);
    return show(request, response, asked, status, model);
  }

  /// Takes what was filled in, of which an address could not hold every field: leads to the address
  /// that asks for it, or to the fields of other projects, or tells everything that is wrong.
  @PostMapping("/councils/{code}/choices/asked")
  String ask(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      Locale locale,
      Model model) {
    Asked asked = asked(request, code, locale);
    if (asked.reading().problems().isEmpty()) {
      return "redirect:" + asked.here() + (asked.form().part() > 0 ? "#takes" : "#answer");
    }
    nothingOffered(model);
    return show(request, response, asked, Status.nothing(), model);
  }

  private static void nothingOffered(Model model) {
    model.addAttribute("refusals", List.of());
    model.addAttribute("offer", "");
    model.addAttribute("unnamed", false);
  }

  private static ChoicesFound view(Asked asked, PlanRun run, Model model) {
    ChoicesFound found = run.answers(ChoicesFound.class).getFirst();
    model.addAttribute(
        "view",
        ChoicesView.of(
            asked.economy(), found, asked.costs().sheet(asked.form().projects()), asked.words()));
    return found;
  }

  private String show(
      HttpServletRequest request,
      HttpServletResponse response,
      Asked asked,
      Status status,
      Model model) {
    Words words = asked.words();
    Visit visit = asked.visit();
    Parts parts = Parts.of(asked);
    Marks marks = Marks.of(parts.told(asked.reading().problems()), words);
    model.addAttribute("status", status);
    model.addAttribute("marks", marks);
    model.addAttribute("code", asked.code());
    model.addAttribute("name", asked.voted().name());
    model.addAttribute("nothing", asked.voted().nothing());
    model.addAttribute("path", "/councils/" + asked.code() + "/choices");
    model.addAttribute("voted", voted(asked));
    model.addAttribute("hidden", visit.about());
    model.addAttribute(
        "form",
        ChoicesFields.of(visit, asked.form(), asked.voted().before(), asked.costs(), parts));
    model.addAttribute("asked", asked.here().fields());
    model.addAttribute("kept", kept(asked));
    model.addAttribute("before", asked.voted().offered());
    model.addAttribute("moneyUnit", words.unit(asked.economy().table().unit()));
    model.addAttribute("key", Recording.newKey());
    model.addAttribute("seen", status.ready() ? asked.seen() : "");
    model.addAttribute(
        "page",
        visit.page(
            words.text("choices.title", asked.voted().name()),
            asked.here(),
            Map.of(),
            status.moving() ? status.poll() : ""));
    String template = Answers.send(request, response, status, asked.here(), "choices");
    if (marks.any()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    return template;
  }

  /// What of the last offer is asked again and stands in no field, one sentence each.
  private static List<String> kept(Asked asked) {
    Goals goals = asked.besides();
    return ChoicesView.changed(
        asked.economy(),
        Goals.standard().withAssumptions(goals.assumptions()),
        goals,
        asked.words());
  }

  /// Points, the most first, then floors; projects have fields of their own.
  private static List<String> voted(Asked asked) {
    Words words = asked.words();
    Wishes wishes = asked.voted().wishes();
    Map<String, String> needs = OptionNames.needs(asked.economy(), words);
    List<String> lines = new ArrayList<>();
    wishes.points().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(one ->
            lines.add(
                words.text(
                    "choices.points",
                    needs.getOrDefault(one.getKey(), one.getKey()),
                    words.number(VotedGoals.shown(one.getValue()).doubleValue(), 1))));
    wishes
        .floors()
        .forEach((need, floor) ->
            lines.add(
                words.text(
                    "choices.floor",
                    needs.getOrDefault(need, need),
                    words.percent(floor.doubleValue(), 0))));
    return lines;
  }

  /// Offers all plans that the page shows for these fields, under a name.
  @PostMapping("/councils/{code}/choices")
  String offer(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(name = "key", defaultValue = "") String sent,
      @RequestParam(defaultValue = "") String offer,
      @RequestParam(name = "seen", defaultValue = "") String looked,
      Locale locale,
      Model model)
      throws InterruptedException {
    Person person = SessionPerson.of(request);
    if (!person.may(ACTION, code)) {
      throw new ForbiddenException(ACTION);
    }
    Asked asked = asked(request, code, locale);
    String name = offer.strip();
    Status status = Status.nothing();
    List<String> refusals = List.of();
    boolean unnamed = name.isEmpty() || !FormReader.isLine(name);
    if (asked.ready()) {
      Optional<PlanRun> run = asking.runToEnd(request, response, List.of(asked.question()));
      status = Status.of(run, asked.here(), asked.words());
      if (status.ready()) {
        ChoicesFound found = view(asked, run.orElseThrow(), model);
        if (!looked.equals(asked.seen())) {
          refusals = List.of(asked.words().text("choices.meanwhile"));
        } else if (found.settled() && !unnamed) {
          String key = Recording.key(sent).orElseGet(Recording::newKey);
          Recording.Result result = record(asked, found, person, name, key);
          if (result instanceof Recording.Result.Done(long first)) {
            return "redirect:/councils/" + code + "/acts?done=" + first;
          }
          refusals = RefusalWords.of(result, asked.words());
        }
      }
    }
    model.addAttribute("refusals", refusals);
    model.addAttribute("offer", name);
    model.addAttribute("unnamed", unnamed);
    String template = show(request, response, asked, status, model);
    if (status.ready()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    return template;
  }

  /// Records the goals and every plan by their hashes; they are kept in the house if the offer is
  /// taken, and only then.
  private Recording.Result record(
      Asked asked, ChoicesFound found, Person person, String name, String key) {
    String goals = GoalsFile.text(found.question().goals());
    try (PlansEnclosed offered = plans.enclose(asked.economy(), found.choice().offered())) {
      CouncilEvent event = new PlansOffered(asked.code(), name, Hashes.of(goals), offered.hashes());
      return Recording.record(
              house, person, List.of(event), key, offered.and(files -> files.keep(goals)))
          .orElseThrow(UnknownCouncilException::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/councils/{code}/choices/cancel")
  ResponseEntity<Void> cancel(HttpServletRequest request) {
    asking.cancel(request);
    return Answers.back(request);
  }
}
