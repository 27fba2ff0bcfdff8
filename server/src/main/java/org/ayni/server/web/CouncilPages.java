package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.ServerOptions;
import org.ayni.server.form.FormReader;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HousePlans;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.CouncilPrint;
import org.ayni.server.view.CouncilView;
import org.ayni.server.view.CouncilsView;
import org.ayni.server.view.Printed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/councils`: where the councils stand, to be read.
@Controller
public final class CouncilPages {

  /// The day as of which is asked.
  private static final String DAY = "day";

  private static final String YEAR = "year";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final InstantSource clock;

  CouncilPages(
      EconomyShelf shelf, HouseShelf house, MessageSource messages, ServerOptions options) {
    this.clock = options.accounts().map(AccountOptions::clock).orElseGet(InstantSource::system);
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
  }

  @GetMapping("/councils")
  String all(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    CouncilsView view =
        house
            .read(open ->
                CouncilsView.of(
                    open, day(request, open), moment(day(request, open), open, clock), words))
            .orElseThrow(UnknownCouncilException::new);
    model.addAttribute(
        "page", visit.page(words.text("nav.councils"), visit.address("/councils"), Map.of(), ""));
    model.addAttribute("view", view);
    model.addAttribute("dayField", given(request));
    return "councils";
  }

  @GetMapping("/councils/{code}")
  String one(HttpServletRequest request, @PathVariable String code, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Seen seen =
        house
            .read(open ->
                open.book()
                    .council(code)
                    .map(council -> seen(open, council, day(request, open), visit)))
            .flatMap(found -> found)
            .orElseThrow(UnknownCouncilException::new);
    Address here = visit.address("/councils/" + code).with(dayField(request));
    CouncilView view = seen.view();
    if (view.year().isPresent()) {
      here = here.with(YEAR, Integer.toString(view.year().get()));
    }
    model.addAttribute("page", visit.page(view.name(), here, Map.of(), ""));
    model.addAttribute("here", here);
    model.addAttribute("view", view);
    model.addAttribute(Downloads.REPORT, seen.report());
    model.addAttribute("planned", seen.planned());
    model.addAttribute("code", code);
    return "council";
  }

  /// A council as it was read, how it is printed, and whether it has chosen a plan.
  private record Seen(CouncilView view, Printed report, boolean planned) {}

  private Seen seen(HouseView open, Council council, LocalDate today, Visit visit) {
    CouncilView view =
        CouncilView.of(
            open,
            council,
            today,
            moment(today, open, clock),
            Optional.of(visit.economy()),
            year(visit.form()),
            visit.words());
    long entries = open.entries();
    return new Seen(
        view,
        day -> CouncilPrint.of(view, entries, today, visit.words()),
        HousePlans.chosen(council).isPresent());
  }

  /// The year asked for; empty for all.
  private static Optional<Integer> year(FormReader form) {
    Optional<String> text = form.text(YEAR);
    if (text.isPresent() && !text.get().matches("[0-9]{4}")) {
      throw new WrongFieldException("error.year", text.get());
    }
    return text.map(Integer::valueOf);
  }

  /// The day as a field of an address; empty where none was asked for.
  static Map<String, String> dayField(HttpServletRequest request) {
    return given(request).isEmpty() ? Map.of() : Map.of(DAY, given(request));
  }

  private static String given(HttpServletRequest request) {
    String text = request.getParameter(DAY);
    return text == null ? "" : text;
  }

  /// The day asked for, else today, or the day of the last entry where that is later: a house that
  /// was played through ahead of its time is shown as it ended.
  static LocalDate day(HttpServletRequest request, HouseView house) {
    String text = given(request);
    try {
      if (!text.isEmpty()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new WrongFieldException("error.day", text);
    }
    return today(house);
  }

  /// The moment of a day as of which ballots are over: its end; of today it is now, or the moment
  /// of the last entry where that is later.
  static Instant moment(LocalDate day, HouseView house, InstantSource clock) {
    if (!day.equals(today(house))) {
      return day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
    Instant now = clock.instant();
    Instant last = house.book().last();
    return last.isAfter(now) ? last : now;
  }

  /// Today, or the day of the last entry where that is later.
  public static LocalDate today(HouseView house) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    LocalDate last = house.book().last().atZone(ZoneId.systemDefault()).toLocalDate();
    return last.isAfter(today) ? last : today;
  }
}
