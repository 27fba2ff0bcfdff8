package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.ScenarioShelf;
import org.ayni.server.text.Words;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/plan/goals.json`, `/cut/goals.json` and `/shocks/NAME/scenario.yaml`: what a page asks for as
/// a file, to be changed and given to the command or handed in.
@Controller
final class ScenarioFiles {

  /// What the address of a plan's or a cut's file has behind that of the page.
  static final String GOALS = "/goals.json";

  /// What the address of a shock's file has behind that of the page.
  static final String SHOCK = "/scenario.yaml";

  private final EconomyShelf shelf;
  private final ScenarioShelf scenarios;
  private final MessageSource messages;

  ScenarioFiles(EconomyShelf shelf, ScenarioShelf scenarios, MessageSource messages) {
    this.shelf = shelf;
    this.scenarios = scenarios;
    this.messages = messages;
  }

  @GetMapping("/plan" + GOALS)
  ResponseEntity<byte[]> goals(HttpServletRequest request, Locale locale) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return goals(request, AskedScenario.goals(visit));
  }

  @GetMapping("/cut" + GOALS)
  ResponseEntity<byte[]> cut(HttpServletRequest request, Locale locale) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    return goals(request, AskedScenario.cut(visit));
  }

  private static ResponseEntity<byte[]> goals(HttpServletRequest request, Optional<String> text) {
    return file(request, text, GOALS, "goals.json", MediaType.APPLICATION_JSON);
  }

  @GetMapping("/shocks/{name}" + SHOCK)
  ResponseEntity<byte[]> shock(
      HttpServletRequest request, @PathVariable String name, Locale locale) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    String login = Optional.ofNullable(request.getRemoteUser()).orElse("");
    Optional<String> text =
        AskedScenario.shock(
            visit, scenarios.find(name, login).orElseThrow(UnknownScenarioException::new));
    return file(request, text, SHOCK, "shock.yaml", MediaType.parseMediaType("application/yaml"));
  }

  /// The file; where the fields have mistakes, the way to the page that tells them.
  private static ResponseEntity<byte[]> file(
      HttpServletRequest request,
      Optional<String> text,
      String behind,
      String name,
      MediaType type) {
    if (text.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, Answers.page(request, behind))
          .build();
    }
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("ayni-" + name).build().toString())
        .header(HttpHeaders.VARY, "Cookie")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(type)
        .body(text.get().getBytes(StandardCharsets.UTF_8));
  }
}
