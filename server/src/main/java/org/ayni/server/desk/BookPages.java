package org.ayni.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Member;
import org.ayni.councils.book.Seat;
import org.ayni.councils.minutes.Minutes;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/book`: the book of members, as far as one may see it; `/councils/…/minutes`:
/// minutes to print.
@Controller
final class BookPages {

  /// What is written in minutes came from people: no tag of theirs is one.
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;

  BookPages(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  private interface Look<T> {
    T at(Scene scene) throws IOException;
  }

  private <T> T at(HttpServletRequest request, String code, Words words, Look<T> look) {
    return house
        .read((HouseView open) -> {
          Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
          return look.at(
              Scene.of(
                  open, council, SessionPerson.of(request), options, shelf.first(), words, ""));
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  @GetMapping("/councils/{code}/book")
  String book(HttpServletRequest request, @PathVariable String code, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    if (!SessionPerson.of(request).may(Rights.READ_ROLL, code)) {
      throw new ForbiddenException(Rights.READ_ROLL);
    }
    at(
        request,
        code,
        words,
        scene -> {
          model.addAttribute("lines", lines(scene));
          model.addAttribute("councilName", scene.council().founded().name());
          return true;
        });
    model.addAttribute("council", code);
    model.addAttribute(
        "page",
        visit.page(
            words.text("book.title"), visit.address("/councils/" + code + "/book"), Map.of(), ""));
    return "book";
  }

  /// A member's line; a book is shown whole, however long it is.
  public record Line(String who, String since, String votesFrom, String left, String how) {}

  private static List<Line> lines(Scene scene) {
    Words words = scene.words();
    Person person = scene.person();
    String code = scene.council().code();
    return scene.council().members().stream()
        .filter(m -> person.may(Rights.READ_ROLL, code, Optional.of(m.code()), m.paper()))
        .sorted(
            Comparator.comparing((Member m) -> scene.who(m.code()), String.CASE_INSENSITIVE_ORDER))
        .map(m ->
            new Line(
                scene.who(m.code()),
                scene.said(m.since()),
                scene.said(m.eligible()),
                m.left().map(scene::said).orElse("–"),
                words.text(m.paper() ? "book.paper" : "book.here")))
        .toList();
  }

  @GetMapping("/councils/{code}/minutes")
  String minutes(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String assembly,
      Locale locale,
      Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Address here = visit.address("/councils/" + code + "/minutes").with("assembly", assembly);
    at(
        request,
        code,
        words,
        scene -> {
          Assembly held =
              Optional.ofNullable(scene.council().assemblies().get(assembly))
                  .orElseThrow(UnknownCouncilException::new);
          String text =
              held.minutes().isPresent()
                  ? scene.house().files().text(held.minutes().get()).orElse("")
                  : Minutes.of(scene.council(), held, locale.getLanguage());
          model.addAttribute(
              "text", HTML.render(Parser.builder().build().parse(Minutes.withoutMark(text))));
          model.addAttribute("kept", held.minutes().orElse(""));
          model.addAttribute("names", names(scene, held));
          return true;
        });
    model.addAttribute("page", visit.page(words.text("minutes.title"), here, Map.of(), ""));
    return "minutes";
  }

  /// Whose the codes in the minutes are, for who may see it: printed beside, not recorded.
  private static List<String> names(Scene scene, Assembly held) {
    if (scene.names().isEmpty()) {
      return List.of();
    }
    TreeSet<String> codes = new TreeSet<>(held.present());
    scene.council().seats().stream()
        .filter(seat ->
            Optional.ofNullable(scene.council().ballots().get(seat.ballot()))
                .flatMap(ballot -> ballot.opened().assembly())
                .filter(held.name()::equals)
                .isPresent())
        .map(Seat::holder)
        .forEach(codes::add);
    Map<String, String> named = new TreeMap<>();
    codes.forEach(code -> named.put(code, scene.who(code)));
    return new ArrayList<>(named.values());
  }
}
