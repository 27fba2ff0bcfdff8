package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.api.answer.Problem;
import org.ayni.api.answer.Recorded;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.HouseView;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Any act as JSON, as in a file of acts: `act` and its fields. Under the same rights as the forms.
@RestController
@Tag(name = "record")
final class ActsApi {

  private static final String KEY = "Idempotency-Key";

  private final HouseShelf house;
  private final BallotLimit limit;
  private final ProblemAnswers answers;

  ActsApi(HouseShelf house, BallotLimit limit, ProblemAnswers answers) {
    this.house = house;
    this.limit = limit;
    this.answers = answers;
  }

  /// What is sent twice under one key is recorded once.
  @PostMapping(path = "/api/councils/{code}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "recordAct",
      summary = "Records an act; the same sent again under the same key is recorded once",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              description = "act and its fields, as 'ayni council acts' lists them",
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON_VALUE,
                      schema = @Schema(type = "object"))))
  @Parameter(
      name = KEY,
      in = ParameterIn.HEADER,
      required = true,
      description = "16 to 64 letters, digits, hyphens, low lines",
      schema = @Schema(type = "string", pattern = "[A-Za-z0-9_-]{16,64}"))
  @Parameter(
      name = "X-XSRF-TOKEN",
      in = ParameterIn.HEADER,
      description = "the token of the session; none is needed with a token for programs",
      schema = @Schema(type = "string"))
  ResponseEntity<Recorded> record(HttpServletRequest request, @PathVariable String code)
      throws IOException {
    Words words = answers.words(request);
    String key = Optional.ofNullable(request.getHeader(KEY)).orElse("");
    if (Recording.key(key).isEmpty()) {
      throw new ApiException(Kind.KEY);
    }
    CouncilEvent event = event(request, code, words);
    if (event instanceof BallotCast cast) {
      Optional<BallotLimit.Wait> wait = wait(cast, request);
      if (wait.isPresent()) {
        request.setAttribute(HttpHeaders.RETRY_AFTER, wait.get().seconds());
        throw new ApiException(Kind.TOO_MANY, wait.get().said(words));
      }
    }
    Recording.Result result =
        Recording.record(house, SessionPerson.of(request), List.of(event), key)
            .orElseThrow(UnknownCouncilException::new);
    return switch (result) {
      case Recording.Result.Done(long first) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new Recorded(first));
      case Recording.Result.Refused(var all) ->
          throw new ApiException(
              Kind.REFUSED,
              all.stream()
                  .map(one -> new Problem.Part("", RefusalWords.of(one, words), ""))
                  .toList());
      case Recording.Result.SentBefore() -> throw new ApiException(Kind.SENT_BEFORE);
    };
  }

  private static CouncilEvent event(HttpServletRequest request, String code, Words words)
      throws IOException {
    Value.Fields fields = fields(SentBody.of(request), words);
    List<Problem.Part> problems = new ArrayList<>();
    if (!new Value.Text(code).equals(fields.fields().get("council"))) {
      problems.add(new Problem.Part("council", words.text("api.council", Asked.shown(code)), ""));
    }
    Optional<CouncilEvent> event = Optional.empty();
    if (fields.fields().get("act") instanceof Value.Text(String act)
        && EventEntries.codes().contains(act)) {
      EventEntries.Reading reading = EventEntries.read(act, fields.without("act"));
      event = reading.event();
      problems.addAll(
          ProblemParts.of(
              reading.misfits().stream().map(misfit -> misfit.in("", 0)).toList(), words));
    } else {
      problems.add(
          new Problem.Part(
              "act", words.text("api.choice", "act", String.join(", ", EventEntries.codes())), ""));
    }
    if (!problems.isEmpty()) {
      throw new ApiException(Kind.BODY, problems);
    }
    return event.orElseThrow(() -> new ApiException(Kind.BODY));
  }

  private static Value.Fields fields(byte[] sent, Words words) {
    try {
      if (ValueReader.read(sent) instanceof Value.Fields fields) {
        return fields;
      }
    } catch (RecordException e) {
      long line = Math.max(1, e.findings().getFirst().line());
      throw new ApiException(Kind.BODY, words.text("api.canonical", words.whole((double) line)));
    }
    throw new ApiException(Kind.BODY, words.text("api.object"));
  }

  private Optional<BallotLimit.Wait> wait(BallotCast cast, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (cast.signature().isEmpty()) {
      return limit.sent(SessionPerson.of(request).account(), address);
    }
    String origin = house.read(HouseView::origin).orElseThrow(UnknownCouncilException::new);
    return limit.signed(cast, origin, address);
  }
}
