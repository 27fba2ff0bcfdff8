package org.ayni.server.offer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.delivery.Carrier;
import org.ayni.decisions.delivery.PlanLine;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Promises;
import org.ayni.decisions.delivery.PromisesMade;
import org.ayni.decisions.house.HouseView;
import org.ayni.planning.plan.Plan;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.form.CarriersForm;
import org.ayni.server.form.FormProblem;
import org.ayni.server.form.FormReader;
import org.ayni.server.form.Reading;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.PromisesView;
import org.ayni.server.web.CouncilPages;
import org.ayni.server.web.Marks;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/CODE/promises`: who carries the chosen plan; from that all promises at once, looked
/// at before they are recorded.
@Controller
public final class PromisePages {

  /// The row in the table of rights.
  static final String ACTION = "promised";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final HousePlans plans;
  private final MessageSource messages;

  PromisePages(EconomyShelf shelf, HouseShelf house, HousePlans plans, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.plans = plans;
    this.messages = messages;
  }

  /// What is read of the house at once.
  ///
  /// @param owners names of councils by code
  /// @param year the next one
  /// @param plan hash of the one that was chosen; empty where there is none
  private record Seen(String name, Map<String, String> owners, int year, Optional<String> plan) {

    String owner(String code) {
      return owners.getOrDefault(code, code);
    }
  }

  /// One row of the form.
  public record Row(Field line, Field owner, Field share) {}

  /// A field with what was typed into it.
  public record Field(String name, String value) {}

  private Seen seen(String code) {
    return house
        .read(open -> {
          Council council = council(open, code);
          Map<String, String> owners = new TreeMap<>();
          open.book().councils().forEach(one -> owners.put(one.code(), one.founded().name()));
          return new Seen(
              council.founded().name(),
              owners,
              CouncilPages.today(open).getYear() + 1,
              HousePlans.chosen(council));
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  private static Person allowed(HttpServletRequest request, String code) {
    Person person = SessionPerson.of(request);
    if (!person.may(ACTION, code)) {
      throw new ForbiddenException(ACTION);
    }
    return person;
  }

  /// The form as it was read, and the promises that it comes to.
  ///
  /// @param lines that can be carried, names by `KIND/CODE`
  /// @param idle those who carry what the plan has nothing of in these years
  /// @param beyond lines of which more would be promised than the plan has
  private record Made(
      Plan plan,
      Map<String, String> lines,
      Reading<CarriersForm> reading,
      List<Promise> promises,
      List<Carrier> idle,
      List<PlanLine> beyond) {

    /// Whether there is something to record.
    boolean ready() {
      return !promises.isEmpty() && idle.isEmpty() && beyond.isEmpty();
    }
  }

  private Optional<Made> made(Seen seen, String code, Visit visit) {
    Optional<Plan> plan = seen.plan().flatMap(plans::find);
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    Words words = visit.words();
    Map<String, String> lines = PromisesView.lines(visit.economy(), plan.get(), words);
    Map<String, String> labels = new HashMap<>(lines);
    labels.put("first", words.text("promises.first"));
    labels.put("promised", words.text("promises.years"));
    labels.put("share", words.text("promises.share"));
    labels.put("owner", words.text("promises.owner"));
    Reading<CarriersForm> reading =
        CarriersForm.read(plan.get().problem(), visit.form(), seen.year(), labels);
    int last = plan.get().problem().baseYear() + reading.form().years();
    List<Promise> promises =
        reading.problems().isEmpty()
            ? Promises.of(plan.get(), reading.form().carriers(), reading.form().first()).stream()
                .filter(one -> one.line().year() <= last)
                .toList()
            : List.of();
    List<Carrier> idle =
        reading.problems().isEmpty()
            ? Promises.idle(reading.form().carriers(), promises)
            : List.of();
    List<PlanLine> beyond =
        house
            .read(open -> PromisesMade.beyond(council(open, code), plan.get(), promises))
            .orElseThrow(UnknownCouncilException::new);
    return Optional.of(new Made(plan.get(), lines, reading, promises, idle, beyond));
  }

  private static Council council(HouseView open, String code) {
    return open.book().council(code).orElseThrow(UnknownCouncilException::new);
  }

  @GetMapping("/councils/{code}/promises")
  String show(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      Locale locale,
      Model model) {
    allowed(request, code);
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Seen seen = seen(code);
    return show(response, visit, code, seen, made(seen, code, visit), List.of(), model);
  }

  private static String show(
      HttpServletResponse response,
      Visit visit,
      String code,
      Seen seen,
      Optional<Made> made,
      List<String> refusals,
      Model model) {
    Words words = visit.words();
    Marks marks = new Marks(List.of());
    if (made.isPresent()) {
      Made all = made.get();
      marks = marks(all, visit);
      CarriersForm form = all.reading().form();
      model.addAttribute("first", typed(visit.form(), CarriersForm.FIRST, form.first()));
      model.addAttribute("years", typed(visit.form(), CarriersForm.YEARS, form.years()));
      model.addAttribute("most", all.plan().problem().years());
      model.addAttribute("rows", rows(visit.form()));
      model.addAttribute("lines", all.lines());
      model.addAttribute("owners", seen.owners());
      model.addAttribute("fields", form.fields());
      if (all.ready()) {
        model.addAttribute(
            "table",
            PromisesView.table(visit.economy(), all.plan(), all.promises(), seen::owner, words));
      }
    }
    if (marks.any() || !refusals.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    model.addAttribute("planned", made.isPresent());
    model.addAttribute("marks", marks);
    model.addAttribute("refusals", refusals);
    model.addAttribute("code", code);
    model.addAttribute("name", seen.name());
    model.addAttribute("path", "/councils/" + code + "/promises");
    model.addAttribute("hidden", visit.about());
    model.addAttribute("key", Recording.newKey());
    model.addAttribute(
        "page",
        visit.page(
            words.text("promises.title", seen.name()),
            visit
                .address("/councils/" + code + "/promises")
                .with(
                    CarriersForm.asked(visit.form())
                        ? made.map(one -> one.reading().form().fields()).orElse(Map.of())
                        : Map.of()),
            Map.of(),
            ""));
    return "promises";
  }

  /// What is wrong with the form, and of which lines it would promise more than the plan has.
  private static Marks marks(Made made, Visit visit) {
    List<FormProblem> problems = new ArrayList<>(made.reading().problems());
    for (Carrier one : made.idle()) {
      problems.add(
          new FormProblem(
              CarriersForm.lineField(visit.form(), CarriersForm.line(one.kind(), one.code())),
              "promises.idle",
              List.of(
                  PromisesView.line(
                      visit.economy(), made.plan(), one.kind(), one.code(), visit.words()))));
    }
    for (PlanLine line : made.beyond()) {
      int year = made.reading().form().first() + line.year() - made.plan().problem().baseYear() - 1;
      problems.add(
          new FormProblem(
              CarriersForm.shareField(visit.form(), CarriersForm.line(line.kind(), line.code())),
              "promises.beyond",
              List.of(
                  PromisesView.line(
                      visit.economy(), made.plan(), line.kind(), line.code(), visit.words()),
                  Integer.toString(year))));
    }
    return Marks.of(problems, visit.words());
  }

  private static String typed(FormReader reader, String field, int otherwise) {
    return reader.text(field).orElse(Integer.toString(otherwise));
  }

  private static List<Row> rows(FormReader reader) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < CarriersForm.ROWS; row++) {
      rows.add(
          new Row(
              field(reader, CarriersForm.lineField(row)),
              field(reader, CarriersForm.ownerField(row)),
              field(reader, CarriersForm.shareField(row))));
    }
    return rows;
  }

  private static Field field(FormReader reader, String name) {
    return new Field(name, reader.text(name).orElse(""));
  }

  /// Records all promises that the page shows for these fields.
  @PostMapping("/councils/{code}/promises")
  String record(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(name = "key", defaultValue = "") String sent,
      Locale locale,
      Model model) {
    Person person = allowed(request, code);
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    Seen seen = seen(code);
    Optional<Made> made = made(seen, code, visit);
    List<String> refusals = List.of();
    if (made.filter(Made::ready).isPresent()) {
      List<Promise> promises = made.orElseThrow().promises();
      List<CouncilEvent> events =
          house
              .read(open -> {
                Council council = council(open, code);
                return PromisesMade.of(council, PromisesMade.offer(council), promises);
              })
              .orElseThrow(UnknownCouncilException::new);
      String key = Recording.key(sent).orElseGet(Recording::newKey);
      Recording.Result result =
          Recording.record(house, person, events, key).orElseThrow(UnknownCouncilException::new);
      if (result instanceof Recording.Result.Done(long first)) {
        return "redirect:/councils/" + code + "/acts?done=" + first;
      }
      refusals = RefusalWords.of(result, visit.words());
    }
    return show(response, visit, code, seen, made, refusals, model);
  }
}
