package org.ayni.server.act;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.HouseView;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Any act as JSON, as in a file of acts: `act` and its fields. Under the same rights as the forms.
@RestController
public final class ActsApi {

  /// Bytes of one act; an entry holds no more.
  private static final int LARGEST = 1 << 16;

  private final HouseShelf house;
  private final MessageSource messages;
  private final BallotLimit limit;

  ActsApi(HouseShelf house, MessageSource messages, BallotLimit limit) {
    this.house = house;
    this.messages = messages;
    this.limit = limit;
  }

  /// @param key what is sent twice under one key is recorded once
  @PostMapping(path = "/councils/{code}/acts", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> record(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      InputStream sent,
      Locale locale)
      throws IOException {
    // Not a byte more is read, whatever length was told.
    byte[] body = sent.readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return problem(HttpStatus.CONTENT_TOO_LARGE, List.of("more than " + LARGEST + " bytes"));
    }
    Value value;
    try {
      value = ValueReader.read(body);
    } catch (RecordException e) {
      return problem(HttpStatus.BAD_REQUEST, e.findings().stream().map(Object::toString).toList());
    }
    if (!(value instanceof Value.Fields fields)
        || !(fields.fields().get("act") instanceof Value.Text(String act))
        || !EventEntries.codes().contains(act)) {
      return problem(HttpStatus.BAD_REQUEST, List.of("no 'act' that 'ayni council acts' lists"));
    }
    EventEntries.Reading reading = EventEntries.read(act, fields.without("act"));
    if (reading.event().isEmpty()) {
      return problem(
          HttpStatus.BAD_REQUEST, reading.findings().stream().map(Object::toString).toList());
    }
    CouncilEvent event = reading.event().get();
    Words words = new Words(messages, locale);
    if (!event.council().equals(code) || Recording.key(key).isEmpty()) {
      return problem(
          HttpStatus.BAD_REQUEST,
          List.of(
              "expected an act of the council '"
                  + code
                  + "' and a header Idempotency-Key of 16 to 64 letters and digits"));
    }
    Optional<BallotLimit.Wait> wait =
        event instanceof BallotCast cast ? wait(cast, request) : Optional.empty();
    if (wait.isPresent()) {
      return tooMany(wait.get(), words);
    }
    Recording.Result result =
        Recording.record(house, SessionPerson.of(request), List.of(event), key)
            .orElseThrow(UnknownCouncilException::new);
    return switch (result) {
      case Recording.Result.Done(long first) ->
          ResponseEntity.status(HttpStatus.CREATED).body(Map.of("entry", first));
      case Recording.Result.Refused(var all) ->
          problem(
              HttpStatus.UNPROCESSABLE_CONTENT,
              all.stream().map(one -> RefusalWords.of(one, words)).toList());
      case Recording.Result.SentBefore() ->
          problem(HttpStatus.CONFLICT, List.of(words.text("form.sentBefore")));
    };
  }

  private Optional<BallotLimit.Wait> wait(BallotCast cast, HttpServletRequest request) {
    String address = request.getRemoteAddr();
    if (cast.signature().isEmpty()) {
      return limit.sent(SessionPerson.of(request).account(), address);
    }
    String origin = house.read(HouseView::origin).orElseThrow(UnknownCouncilException::new);
    return limit.signed(cast, origin, address);
  }

  private static ResponseEntity<Object> tooMany(BallotLimit.Wait wait, Words words) {
    ResponseEntity<Object> told = problem(HttpStatus.TOO_MANY_REQUESTS, List.of(wait.said(words)));
    return ResponseEntity.status(told.getStatusCode())
        .header(HttpHeaders.RETRY_AFTER, wait.seconds())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(told.getBody());
  }

  private static ResponseEntity<Object> problem(HttpStatus status, List<String> problems) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, String.join("; ", problems));
    detail.setType(URI.create("about:blank"));
    detail.setProperty("problems", problems);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }
}
