package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.server.AccountOptions;
import org.ayni.server.OidcOptions;
import org.ayni.server.rights.Person;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Account;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/login` and `/invitation/…`.
@Controller
public final class LoginPages {

  private static final String MESSAGES = "problems";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;
  private final PasswordEncoder encoder;

  LoginPages(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      PasswordEncoder encoder) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
    this.encoder = encoder;
  }

  private Words page(HttpServletRequest request, Locale locale, Model model, String title) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    model.addAttribute(
        "page",
        visit.page(words.text(title), visit.address(request.getServletPath()), Map.of(), ""));
    return words;
  }

  @GetMapping("/login")
  String login(HttpServletRequest request, Locale locale, Model model) {
    Words words = page(request, locale, model, "login.title");
    List<String> problems = new ArrayList<>();
    if (request.getParameter("error") != null) {
      problems.add(words.text("login.wrong"));
    }
    if (request.getParameter("wait") != null) {
      problems.add(words.text("login.wait"));
    }
    if (request.getParameter("provider") != null) {
      problems.add(words.text("login.provider.failed"));
    }
    if (request.getParameter("unlinked") != null) {
      problems.add(words.text("login.provider.unlinked"));
    }
    provider(model);
    model.addAttribute("made", request.getParameter("made") != null);
    model.addAttribute(MESSAGES, problems);
    return "login";
  }

  /// What a link invites to.
  @GetMapping("/invitation/{secret}")
  String invitation(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String secret,
      Locale locale,
      Model model)
      throws IOException {
    Words words = new Words(messages, locale);
    List<String> problems = new ArrayList<>();
    if (request.getParameter("name") != null) {
      problems.add(words.text("login.name.wrong"));
    }
    if (request.getParameter("taken") != null) {
      problems.add(words.text("invitation.taken"));
    }
    return invitation(request, response, secret, locale, model, problems);
  }

  private void provider(Model model) {
    model.addAttribute("provider", options.oidc().map(OidcOptions::name).orElse(""));
  }

  private String invitation(
      HttpServletRequest request,
      HttpServletResponse response,
      String secret,
      Locale locale,
      Model model,
      List<String> problems)
      throws IOException {
    Words words = page(request, locale, model, "invitation.title");
    Optional<Granted> what = options.accounts().invitation(secret, options.clock().instant());
    Person person = SessionPerson.of(request);
    model.addAttribute(MESSAGES, problems);
    model.addAttribute("valid", what.isPresent());
    model.addAttribute("known", person.known());
    model.addAttribute("secret", secret);
    provider(model);
    String key = request.getParameter("go");
    model.addAttribute(
        "goOn",
        key == null || !KEY.matcher(key).matches()
            ? ""
            : OidcLogin.START + "?" + OidcRequests.INVITATION + "=" + key);
    model.addAttribute("login", person.login());
    model.addAttribute("what", what.map(granted -> said(granted, words)).orElse(""));
    if (what.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    } else if (!problems.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    return "invitation";
  }

  private String said(Granted granted, Words words) {
    String council =
        house
            .read(open ->
                open.book()
                    .council(granted.council())
                    .map(one -> one.founded().name())
                    .orElse(granted.council()))
            .orElse(granted.council());
    return words.text("invitation.what", council, words.text("role." + granted.role()));
  }

  /// Accepts, with a new account or the one that is logged in.
  @PostMapping("/invitation/{secret}")
  String accept(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String secret,
      @RequestParam(defaultValue = "") String username,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Locale locale,
      Model model)
      throws IOException {
    Words words = new Words(messages, locale);
    Person person = SessionPerson.of(request);
    try {
      if (person.known()) {
        Account account = options.accounts().withId(person.account()).orElseThrow();
        boolean accepted =
            options.accounts().accept(secret, options.clock().instant(), account).isPresent();
        return accepted
            ? "redirect:/me"
            : invitation(request, response, secret, locale, model, List.of());
      }
      String login = LoginName.normal(username);
      List<String> problems = problems(login, password, again, words);
      // Hashing is slow on purpose: not for whoever invents links.
      if (problems.isEmpty()
          && options.accounts().invitation(secret, options.clock().instant()).isPresent()
          && options
              .accounts()
              .accept(secret, options.clock().instant(), login, encoder.encode(password))
              .isPresent()) {
        return "redirect:/login?made";
      }
      return invitation(request, response, secret, locale, model, problems);
    } catch (LoginTakenException e) {
      return invitation(
          request, response, secret, locale, model, List.of(words.text("invitation.taken")));
    }
  }

  private static List<String> problems(String login, String password, String again, Words words) {
    List<String> problems = new ArrayList<>();
    if (!LoginName.allowed(login)) {
      problems.add(words.text("login.name.wrong"));
    }
    problems.addAll(passwordProblems(login, password, again, words));
    return problems;
  }

  static List<String> passwordProblems(String login, String password, String again, Words words) {
    List<String> problems = new ArrayList<>();
    if (!LoginName.allowedPassword(password, login)) {
      problems.add(words.text("login.password.weak"));
    }
    if (!password.equals(again)) {
      problems.add(words.text("login.password.again"));
    }
    return problems;
  }
}
