package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.server.AccountOptions;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.Visit;
import org.ayni.store.people.Account;
import org.ayni.store.people.ApiTokens;
import org.ayni.store.people.Passkey;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/account`: one's password, passkeys, and tokens for programs.
@Controller
public final class AccountPage {

  static final String PATH = "/account";

  private static final int LONGEST_LABEL = 64;

  /// Days that a token may be asked for.
  private static final List<Integer> DAYS = List.of(30, 90, 365);

  private final EconomyShelf shelf;
  private final MessageSource messages;
  private final AccountOptions options;
  private final PasswordEncoder encoder;
  private final ProvedAgain proved;

  AccountPage(
      EconomyShelf shelf,
      MessageSource messages,
      AccountOptions options,
      PasswordEncoder encoder,
      ProvedAgain proved) {
    this.shelf = shelf;
    this.messages = messages;
    this.options = options;
    this.encoder = encoder;
    this.proved = proved;
  }

  /// A passkey as its owner sees it.
  public record Shown(String id, String label, String used) {}

  /// A token as its owner sees it.
  ///
  /// @param told what can be done with it, until when, and when it was used
  public record ShownToken(String id, String label, String told) {}

  @GetMapping(PATH)
  String account(HttpServletRequest request, Locale locale, Model model) throws IOException {
    return page(request, new Words(messages, locale), model, List.of());
  }

  private String page(HttpServletRequest request, Words words, Model model, List<String> problems)
      throws IOException {
    Visit visit = Visit.of(request, shelf, words);
    Account account = mine(request);
    model.addAttribute(
        "page", visit.page(words.text("account.title"), visit.address(PATH), Map.of(), ""));
    model.addAttribute("login", account.login());
    model.addAttribute("problems", problems);
    model.addAttribute("passkeys", passkeys(account, words));
    model.addAttribute("tokens", tokens(account, words));
    model.addAttribute("days", DAYS);
    model.addAttribute("fresh", proved.fresh(request));
    model.addAttribute("asksPassword", proved.asksPassword(account));
    return "account";
  }

  private Account mine(HttpServletRequest request) throws IOException {
    return options.accounts().withId(SessionPerson.of(request).account()).orElseThrow();
  }

  private List<Shown> passkeys(Account account, Words words) throws IOException {
    List<Shown> shown = new ArrayList<>();
    for (Passkey key : options.passkeys().of(account.id())) {
      shown.add(new Shown(key.id(), key.label(), day(key.used(), words)));
    }
    return shown;
  }

  private List<ShownToken> tokens(Account account, Words words) throws IOException {
    List<ShownToken> shown = new ArrayList<>();
    for (ApiTokens.Token one : options.tokens().of(account.id(), options.clock().instant())) {
      String may = words.text(one.readOnly() ? "token.reads" : "token.writes");
      String used =
          one.used()
              .map(when -> words.text("token.used", day(when, words)))
              .orElseGet(() -> words.text("token.unused"));
      shown.add(
          new ShownToken(
              one.id(),
              one.label(),
              words.text("token.told", may, day(one.expires(), words), used)));
    }
    return shown;
  }

  private static String day(Instant when, Words words) {
    return words.day(LocalDate.ofInstant(when, ZoneOffset.UTC));
  }

  private String refused(
      HttpServletRequest request,
      HttpServletResponse response,
      Words words,
      Model model,
      List<String> problems)
      throws IOException {
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return page(request, words, model, problems);
  }

  /// Another password; all sessions end, this one too, and all tokens.
  @PostMapping(PATH)
  String change(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      Locale locale,
      Model model)
      throws IOException {
    Words words = new Words(messages, locale);
    Account account = mine(request);
    List<String> problems =
        new ArrayList<>(LoginPages.passwordProblems(account.login(), password, again, words));
    if (!proved.password(account, old, request)) {
      problems.add(words.text("account.old.wrong"));
    }
    if (problems.isEmpty()) {
      options.accounts().changePassword(account.id(), encoder.encode(password));
      return "redirect:/login";
    }
    return refused(request, response, words, model, problems);
  }

  /// Makes a token, and shows it this once.
  @PostMapping(PATH + "/tokens")
  String make(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "0") int days,
      @RequestParam(defaultValue = "") String may,
      @RequestParam(defaultValue = "") String password,
      Locale locale,
      Model model)
      throws IOException {
    Words words = new Words(messages, locale);
    Account account = mine(request);
    List<String> problems = new ArrayList<>();
    String name = label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (name.isEmpty() || name.length() > LONGEST_LABEL) {
      problems.add(words.text("token.label.wrong"));
    }
    if (!DAYS.contains(days)) {
      problems.add(words.text("token.days.wrong"));
    }
    if (!may.equals("read") && !may.equals("write")) {
      problems.add(words.text("token.may.wrong"));
    }
    if (!proved.strictly(account, password, request)) {
      problems.add(words.text("account.old.wrong"));
    }
    if (problems.isEmpty()) {
      Instant now = options.clock().instant();
      Optional<String> secret =
          options
              .tokens()
              .make(account, name, may.equals("read"), now, now.plus(Duration.ofDays(days)));
      if (secret.isPresent()) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("secret", secret.get());
        return page(request, words, model, List.of());
      }
      problems.add(words.text("token.many", ApiTokens.MOST));
    }
    return refused(request, response, words, model, problems);
  }

  @PostMapping(PATH + "/tokens/revoke")
  String revoke(HttpServletRequest request, @RequestParam(defaultValue = "") String id)
      throws IOException {
    options.tokens().revoke(SessionPerson.of(request).account(), id);
    return "redirect:" + PATH;
  }
}
