package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.ayni.api.answer.OwnKept;
import org.ayni.api.answer.OwnWish;
import org.ayni.api.answer.Problem;
import org.ayni.server.AccountOptions;
import org.ayni.server.own.HandedOver;
import org.ayni.server.own.ScenarioText;
import org.ayni.server.text.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `/api/own`: a file that came in pieces becomes an economy or a scenario of one's own.
@RestController
@Tag(name = "uploads")
final class OwnApi {

  private final HandedOver handedOver;
  private final JsonMapper mapper;
  private final ProblemAnswers answers;

  OwnApi(AccountOptions options, JsonMapper mapper, ProblemAnswers answers) {
    this.handedOver = new HandedOver(options);
    this.mapper = mapper;
    this.answers = answers;
  }

  @PostMapping(path = "/api/own", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "handIn",
      summary = "Makes an economy or a scenario of one's own of a file that was sent in pieces",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = OwnWish.class))))
  ResponseEntity<OwnKept> keep(HttpServletRequest request) throws IOException {
    String account = UploadsApi.known(request).account();
    Words words = answers.words(request);
    OwnWish wish = SentBody.as(OwnWish.class, request, mapper, words);
    String upload = text(wish.upload()).replaceFirst(".*/", "");
    if (upload.isEmpty()) {
      throw new ApiException(Kind.NOT_FOUND);
    }
    return switch (text(wish.kind())) {
      case "economy" ->
          kept(
              request,
              "/me/economies/",
              handedOver.economy(account, null, upload, text(wish.year()), text(wish.unit())));
      case "goals" -> scenario(request, account, upload, ScenarioText.Kind.GOALS, wish);
      case "shock" -> scenario(request, account, upload, ScenarioText.Kind.SHOCK, wish);
      default ->
          throw new ApiException(
              Kind.BODY,
              List.of(
                  new Problem.Part(
                      "kind", words.text("api.choice", "kind", "economy, goals, shock"), "")));
    };
  }

  private ResponseEntity<OwnKept> scenario(
      HttpServletRequest request,
      String account,
      String upload,
      ScenarioText.Kind kind,
      OwnWish wish)
      throws IOException {
    return kept(
        request,
        "/me/scenarios/",
        handedOver.scenario(account, null, upload, kind, text(wish.title())));
  }

  private static ResponseEntity<OwnKept> kept(HttpServletRequest request, String pages, String id) {
    String page = request.getContextPath() + pages + id;
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, page)
        .body(new OwnKept(id, page));
  }

  /// What a program leaves out is empty.
  private static String text(String sent) {
    return Objects.requireNonNullElse(sent, "");
  }
}
