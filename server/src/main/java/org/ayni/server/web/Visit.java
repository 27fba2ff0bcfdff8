package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.server.form.FormReader;
import org.ayni.server.form.PackedFields;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.AnalysisView;
import org.ayni.server.view.FiguresPrint;
import org.ayni.server.view.Printed;
import org.springframework.ui.Model;

/// One request: which economy it is about, in which language, with which fields.
///
/// @param economy asked for
/// @param about fields that say which economy, empty for the first
public record Visit(
    Economy economy, Map<String, String> about, Words words, EconomyShelf shelf, FormReader form) {

  /// Address of the first page.
  static final String HOME = "/";

  private static final String ECONOMY = "economy";

  /// @throws UnknownEconomyException when there is none of that name, or it is somebody else's
  /// @throws WrongFieldException when the address was cut
  public static Visit of(HttpServletRequest request, EconomyShelf shelf, Words words) {
    Map<String, String> parameters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (values.length > 0) {
            parameters.put(name, values[0]);
          }
        });
    unpack(parameters);
    String name = parameters.getOrDefault(ECONOMY, shelf.first().name());
    String login = Optional.ofNullable(request.getRemoteUser()).orElse("");
    Economy economy = shelf.find(name, login).orElseThrow(UnknownEconomyException::new);
    Map<String, String> about =
        economy.equals(shelf.first()) ? Map.of() : Map.of(ECONOMY, economy.name());
    return new Visit(economy, about, words, shelf, new FormReader(parameters));
  }

  /// The frame of a page that tells of nothing but that what was asked for is not to be had: with
  /// the doors of all pages, and in no other language, as there may be none.
  static Page stray(EconomyShelf shelf, Words words) {
    Visit visit = new Visit(shelf.first(), Map.of(), words, shelf, new FormReader(Map.of()));
    Page page = visit.page("", new Address("/error", Map.of()), Map.of(), "");
    return new Page(
        page.language(),
        page.title(),
        page.here(),
        page.home(),
        page.doors(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        page.invented(),
        "");
  }

  /// Puts fields that came in one into their places.
  private static void unpack(Map<String, String> parameters) {
    String packed = parameters.remove(PackedFields.NAME);
    if (packed != null) {
      PackedFields.unpack(packed)
          .orElseThrow(() -> new WrongFieldException("error.packed", packed))
          .forEach(parameters::putIfAbsent);
    }
  }

  /// An address about this economy.
  public Address address(String path) {
    return new Address(path, about);
  }

  /// Puts into `model` what pages about an economy share: its name and the frame.
  void frame(Model model, String title, Address here) {
    frame(model, title, here, "");
  }

  /// The same for a page that may still wait.
  ///
  /// @param refresh as in [Page]
  void frame(Model model, String title, Address here, String refresh) {
    model.addAttribute("heading", title);
    model.addAttribute("economy", words.name(economy.title()));
    model.addAttribute("hidden", about);
    model.addAttribute("page", page(title, here, Map.of(), refresh));
  }

  /// Puts into `model` how the page is printed, so that it can be taken home on paper.
  public void printed(Model model, Printed report) {
    model.addAttribute(Downloads.REPORT, report);
  }

  /// The same for a page of what a method finds about this economy.
  ///
  /// @param opening what the page says first
  void printed(Model model, String title, String opening, AnalysisView view) {
    printed(model, day -> FiguresPrint.of(economy, title, opening, view, day, words));
  }

  /// The frame of the page at `here`; the plan asked for is carried on to the other pages.
  ///
  /// @param plan fields of the plan, empty when there is none
  public Page page(String title, Address here, Map<String, String> plan, String refresh) {
    Optional<Door> behind = Place.door(here.path());
    List<Page.Link> doors = new ArrayList<>();
    for (Door door : Door.values()) {
      Optional<Place> first = Place.behind(door).stream().filter(this::served).findFirst();
      if (first.isPresent()) {
        boolean current = behind.filter(door::equals).isPresent();
        // Where there are no councils, the federation is what people decide on.
        String path = door == Door.DECIDE ? first.get().path() : door.path();
        Address to = address(path).with(door == Door.PLAN ? plan : Map.of());
        doors.add(new Page.Link(words.text(door.key()), to.toString(), "", current));
      }
    }
    Optional<Place> place = Place.of(here.path());
    List<Page.Link> steps = new ArrayList<>();
    for (Place one : behind.map(Place::behind).orElse(List.of())) {
      if (!served(one)) {
        continue;
      }
      steps.add(link(one, place.filter(one::equals).isPresent(), plan));
    }
    List<Page.Link> languages = new ArrayList<>();
    for (Locale locale : ChosenLanguage.OFFERED) {
      String tag = locale.getLanguage();
      languages.add(
          new Page.Link(
              words.textOr("language." + tag, tag),
              here.with(ChosenLanguage.PARAMETER, tag).toString(),
              tag,
              words.languageTag().startsWith(tag)));
    }
    List<Page.Link> economies = new ArrayList<>();
    if (shelf.all().size() > 1) {
      for (Economy one : shelf.all()) {
        Address to = new Address(here.path(), Map.of(ECONOMY, one.name()));
        boolean current = one.equals(economy);
        economies.add(new Page.Link(words.name(one.title()), to.toString(), "", current));
      }
    }
    return new Page(
        words.languageTag(),
        title,
        here,
        address(HOME).toString(),
        doors,
        steps.size() > 1 ? steps : List.of(),
        place.filter(p -> p.door() == Door.UNDERSTAND).flatMap(Place::next).map(this::link),
        languages,
        economies,
        economy.caveats().stream().map(words::name).toList(),
        shelf.beside().invented()
            && (here.path().equals(HOME) || behind.filter(Door.DECIDE::equals).isPresent()),
        refresh);
  }

  private boolean served(Place place) {
    return switch (place) {
      case COUNCILS, DEPARTMENTS, RECORD -> shelf.beside().councils();
      case FEDERATION -> shelf.beside().federation();
      default -> true;
    };
  }

  private Page.Link link(Place to) {
    return link(to, false, Map.of());
  }

  private Page.Link link(Place to, boolean current, Map<String, String> plan) {
    Address address = address(to.path()).with(to.door() == Door.PLAN ? plan : Map.of());
    return new Page.Link(words.text(to.key()), address.toString(), "", current);
  }
}
