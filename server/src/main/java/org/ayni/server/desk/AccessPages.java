package org.ayni.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Member;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.FirstRegistrar;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.rights.Role;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.Table;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.Granted;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// `/councils/…/access`: who is what in a council, invitations; `/rights`: the table of rights.
@Controller
final class AccessPages {

  private static final Duration VALID = Duration.ofDays(7);

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;

  AccessPages(
      EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  /// Somebody who is something.
  public record Holder(String account, String login, String role, String roleName, String member) {}

  /// An invitation that nobody has accepted yet.
  ///
  /// @param whose in words
  /// @param until in words
  public record Open(String hash, String whose, String until) {}

  /// Something to choose.
  public record Choice(String value, String label) {}

  private record Shown(String council, ZoneId zone, List<Choice> members) {}

  /// Whether somebody invites the first registrar of a council below only; who may invite here
  /// otherwise may more.
  ///
  /// @throws ForbiddenException for who may not invite at all
  private boolean first(HttpServletRequest request, String code) {
    Person person = SessionPerson.of(request);
    if (person.may(Rights.INVITE, code)) {
      return false;
    }
    boolean first =
        house
            .read((HouseView open) -> {
              Optional<Council> council = open.book().council(code);
              return council.isPresent()
                  && FirstRegistrar.mayBeInvited(person, options.accounts(), council.get());
            })
            .orElse(false);
    if (!first) {
      throw new ForbiddenException(Rights.INVITE);
    }
    return true;
  }

  private void require(HttpServletRequest request, String action, String code) {
    if (!SessionPerson.of(request).may(action, code)) {
      throw new ForbiddenException(action);
    }
  }

  private Visit visit(HttpServletRequest request, Locale locale) {
    return Visit.of(request, shelf, new Words(messages, locale));
  }

  @GetMapping("/councils/{code}/access")
  String access(HttpServletRequest request, @PathVariable String code, Locale locale, Model model)
      throws IOException {
    boolean first = first(request, code);
    return show(request, code, locale, model, first, "", "");
  }

  private String show(
      HttpServletRequest request,
      String code,
      Locale locale,
      Model model,
      boolean first,
      String link,
      String problem)
      throws IOException {
    Visit visit = visit(request, locale);
    Words words = visit.words();
    Shown shown =
        house
            .read((HouseView open) -> {
              Scene scene = scene(open, request, code, words);
              return new Shown(
                  scene.council().founded().name(),
                  scene.zone(),
                  scene.council().members().stream()
                      .filter(m -> m.left().isEmpty() && !m.paper())
                      .map(m -> new Choice(m.code(), scene.who(m.code())))
                      .toList());
            })
            .orElseThrow(UnknownCouncilException::new);
    model.addAttribute("councilName", shown.council());
    model.addAttribute("members", shown.members());
    model.addAttribute(
        "invited",
        link.isEmpty()
            ? ""
            : whose(
                request.getParameter("role"),
                Optional.ofNullable(request.getParameter("member")).orElse(""),
                shown.members(),
                words));
    List<Holder> holders = new ArrayList<>();
    for (Accounts.Holder one : options.accounts().holders(code)) {
      holders.add(
          new Holder(
              one.account().id(),
              one.account().login(),
              one.granted().role(),
              words.text("role." + one.granted().role()),
              one.granted().member()));
    }
    List<Open> open = new ArrayList<>();
    for (Accounts.Invitation one :
        options.accounts().invitations(code, options.clock().instant())) {
      open.add(
          new Open(
              one.hash(),
              whose(one.what().role(), one.what().member(), shown.members(), words),
              words.day(one.until().atZone(shown.zone()).toLocalDate())));
    }
    model.addAttribute("council", code);
    model.addAttribute("open", open);
    model.addAttribute("holders", holders);
    model.addAttribute(
        "roles",
        Role.grantable().stream()
            .filter(role -> !first || role == Role.REGISTRAR)
            .map(role -> new Choice(role.code(), words.text("role." + role.code())))
            .toList());
    model.addAttribute("first", first);
    model.addAttribute("link", link);
    model.addAttribute("problem", problem);
    model.addAttribute(
        "page",
        visit.page(
            words.text("access.title"),
            visit.address("/councils/" + code + "/access"),
            Map.of(),
            ""));
    return "access";
  }

  private Scene scene(HouseView open, HttpServletRequest request, String code, Words words)
      throws IOException {
    return Scene.of(
        open,
        open.book().council(code).orElseThrow(UnknownCouncilException::new),
        SessionPerson.of(request),
        options,
        shelf.first(),
        words,
        "");
  }

  /// Whose a link is; by code who is not in the book any more.
  private static String whose(String role, String member, List<Choice> members, Words words) {
    String what = words.text("role." + role);
    return member.isEmpty()
        ? what
        : words.text(
            "access.for",
            members.stream()
                .filter(one -> one.value().equals(member))
                .findFirst()
                .map(Choice::label)
                .orElse(member),
            what);
  }

  /// Makes a link and shows it, once.
  @PostMapping("/councils/{code}/access")
  String invite(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String member,
      Locale locale,
      Model model)
      throws IOException {
    boolean first = first(request, code);
    Optional<Role> what = Role.of(role).filter(one -> !first || one == Role.REGISTRAR);
    boolean fits =
        house
            .read((HouseView open) -> {
              Optional<Member> known =
                  open.book().council(code).flatMap(council -> council.member(member));
              return what.isPresent()
                  && (member.isEmpty()
                      ? !what.get().ofMember()
                      : known.filter(m -> m.left().isEmpty() && !m.paper()).isPresent());
            })
            .orElse(false);
    if (!fits) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return show(
          request,
          code,
          locale,
          model,
          first,
          "",
          new Words(messages, locale).text("access.wrong"));
    }
    if (first) {
      takeBackAll(code);
    }
    String secret =
        options
            .accounts()
            .invite(
                new Granted(code, what.orElseThrow().code(), member),
                options.clock().instant().plus(VALID));
    String link =
        ServletUriComponentsBuilder.fromContextPath(request)
            .pathSegment("invitation", secret)
            .toUriString();
    return show(request, code, locale, model, first, link, "");
  }

  /// So that there is one link for the first registrar, and no second one that works later.
  private void takeBackAll(String code) throws IOException {
    for (Accounts.Invitation one :
        options.accounts().invitations(code, options.clock().instant())) {
      options.accounts().takeBack(one.hash(), code);
    }
  }

  /// Takes an invitation back.
  @PostMapping("/councils/{code}/access/uninvite")
  String uninvite(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String invitation)
      throws IOException {
    first(request, code);
    options.accounts().takeBack(invitation, code);
    return "redirect:/councils/" + code + "/access";
  }

  @PostMapping("/councils/{code}/access/revoke")
  String revoke(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String account,
      @RequestParam(defaultValue = "") String role,
      Locale locale,
      Model model)
      throws IOException {
    require(request, Rights.REVOKE, code);
    if (isLastRegistrar(account, code, role)) {
      String last = visit(request, locale).words().text("access.last");
      return show(request, code, locale, model, false, "", last);
    }
    options.accounts().revoke(account, code, role);
    return SessionPerson.of(request).account().equals(account) && role.equals("registrar")
        ? "redirect:/me"
        : "redirect:/councils/" + code + "/access";
  }

  /// Whether nobody could record or invite after that.
  private boolean isLastRegistrar(String account, String code, String role) throws IOException {
    List<String> registrars =
        options.accounts().holders(code).stream()
            .filter(one -> one.granted().role().equals(Role.REGISTRAR.code()))
            .map(one -> one.account().id())
            .toList();
    return role.equals(Role.REGISTRAR.code()) && registrars.equals(List.of(account));
  }

  @GetMapping("/rights")
  String rights(HttpServletRequest request, Locale locale, Model model) {
    Visit visit = visit(request, locale);
    Words words = visit.words();
    List<String> columns = new ArrayList<>(List.of(words.text("whoMay.action")));
    for (Role role : Role.values()) {
      columns.add(words.text("role." + role.code()));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (String action : Rights.table().actions()) {
      List<String> cells = new ArrayList<>();
      for (Role role : Role.values()) {
        cells.add(words.text("right." + Rights.table().of(action, role).code()));
      }
      rows.add(Table.Row.of(words.textOr("act." + action, action), cells.toArray(String[]::new)));
    }
    model.addAttribute("table", new Table(words.text("whoMay.caption"), columns, rows));
    model.addAttribute(
        "page", visit.page(words.text("whoMay.title"), visit.address("/rights"), Map.of(), ""));
    return "rights";
  }
}
