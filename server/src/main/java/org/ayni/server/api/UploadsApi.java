package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.api.answer.Problem;
import org.ayni.api.answer.UploadFound;
import org.ayni.api.answer.UploadWish;
import org.ayni.server.AccountOptions;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.Person;
import org.ayni.server.text.Words;
import org.ayni.store.people.Uploads;
import org.ayni.store.people.Uploads.Upload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `/api/uploads`: a file sent in pieces, so that a line that breaks costs no more than what was on
/// its way. Header and method are those of Resumable Uploads for HTTP (IETF draft); what is whole
/// is handed in with a form of the pages, or with its neighbours here.
@RestController
@Tag(name = "uploads", description = "Files sent in pieces")
final class UploadsApi {

  /// Where a piece begins, or the next one would.
  static final String OFFSET = "Upload-Offset";

  private static final Logger LOG = LoggerFactory.getLogger(UploadsApi.class);

  private static final int LONGEST_NAME = 120;

  private final AccountOptions options;
  private final JsonMapper mapper;
  private final ProblemAnswers answers;

  UploadsApi(AccountOptions options, JsonMapper mapper, ProblemAnswers answers) {
    this.options = options;
    this.mapper = mapper;
    this.answers = answers;
  }

  static Person known(HttpServletRequest request) {
    Person person = SessionPerson.of(request);
    if (!person.known()) {
      throw new ApiException(Kind.LOG_IN);
    }
    return person;
  }

  private static ResponseEntity<UploadFound> told(
      HttpStatus status, Upload one, HttpServletRequest request) {
    String address = request.getContextPath() + "/api/uploads/" + one.id();
    return ResponseEntity.status(status)
        .header(OFFSET, Long.toString(one.received()))
        .header(HttpHeaders.LOCATION, address)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(new UploadFound(one.name(), one.size(), one.hash(), one.received(), address));
  }

  private Upload mine(HttpServletRequest request, String id) throws IOException {
    return options
        .uploads()
        .find(known(request).account(), id, options.clock().instant())
        .orElseThrow(() -> new ApiException(Kind.NOT_FOUND));
  }

  @PostMapping(path = "/api/uploads", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      operationId = "beginUpload",
      summary = "Begins to send a file in pieces, or says how much of the same file is here",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = UploadWish.class))))
  ResponseEntity<UploadFound> begin(HttpServletRequest request) throws IOException {
    Person person = known(request);
    UploadWish wish = wish(request);
    Upload one =
        options
            .uploads()
            .begin(
                person.account(),
                wish.name().strip(),
                wish.size(),
                wish.sha256().toLowerCase(Locale.ROOT),
                options.clock().instant())
            .orElseThrow(() -> new ApiException(Kind.BUSY));
    return told(HttpStatus.CREATED, one, request);
  }

  private UploadWish wish(HttpServletRequest request) throws IOException {
    Words words = answers.words(request);
    UploadWish wish = SentBody.as(UploadWish.class, request, mapper, words);
    if (wish.size() > Uploads.MOST_BYTES) {
      throw new ApiException(Kind.TOO_LARGE, "> " + Uploads.MOST_BYTES);
    }
    List<Problem.Part> problems = new ArrayList<>();
    String name = Optional.ofNullable(wish.name()).orElse("").strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')) {
      problems.add(new Problem.Part("name", words.text("api.upload.name"), ""));
    }
    if (wish.size() < 1) {
      problems.add(new Problem.Part("size", words.text("api.upload.size"), ""));
    }
    if (!Optional.ofNullable(wish.sha256()).orElse("").matches("[0-9a-fA-F]{64}")) {
      problems.add(new Problem.Part("sha256", words.text("api.upload.hash"), ""));
    }
    if (!problems.isEmpty()) {
      throw new ApiException(Kind.BODY, problems);
    }
    return wish;
  }

  @GetMapping("/api/uploads/{id}")
  @Operation(operationId = "upload", summary = "How much of a file is here")
  ResponseEntity<UploadFound> one(HttpServletRequest request, @PathVariable String id)
      throws IOException {
    return told(HttpStatus.OK, mine(request, id), request);
  }

  @PatchMapping(path = "/api/uploads/{id}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(
      operationId = "sendPiece",
      summary = "Sends a piece; what came of one whose line broke is kept",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @Parameter(
      name = OFFSET,
      in = ParameterIn.HEADER,
      required = true,
      description = "place of the first byte in the file: the offset that was last told",
      schema = @Schema(type = "integer", format = "int64", minimum = "0"))
  ResponseEntity<UploadFound> piece(HttpServletRequest request, @PathVariable String id)
      throws IOException {
    Upload before = mine(request, id);
    String told = Optional.ofNullable(request.getHeader(OFFSET)).orElse("");
    if (!told.matches("[0-9]{1,9}")) {
      throw misplaced(Kind.BODY, request, before);
    }
    long start = Long.parseLong(told);
    if (start != before.received()) {
      throw misplaced(Kind.OFFSET, request, before);
    }
    byte[] piece = arrived(request.getInputStream(), (int) (before.size() - start) + 1);
    if (piece.length > before.size() - start) {
      throw new ApiException(Kind.TOO_LARGE, "> " + (before.size() - start));
    }
    boolean kept =
        options.uploads().append(before.account(), id, start, piece, options.clock().instant());
    Upload after = mine(request, id);
    if (!kept) {
      throw misplaced(Kind.OFFSET, request, after);
    }
    return told(HttpStatus.OK, after, request);
  }

  private ApiException misplaced(Kind kind, HttpServletRequest request, Upload one) {
    return new ApiException(
        kind,
        List.of(
            new Problem.Part(
                OFFSET,
                answers.words(request).text("api.upload.offset", Long.toString(one.received())),
                "")));
  }

  /// What came of a body before it ended, or its line broke.
  private static byte[] arrived(InputStream body, int most) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] some = new byte[8192];
    try {
      for (int read = 0; read >= 0 && bytes.size() < most; ) {
        read = body.read(some, 0, Math.min(some.length, most - bytes.size()));
        bytes.write(some, 0, Math.max(0, read));
      }
    } catch (IOException e) {
      LOG.debug("a line broke after {} bytes", bytes.size(), e);
    }
    return bytes.toByteArray();
  }

  @DeleteMapping("/api/uploads/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "dropUpload", summary = "Gives up a file on its way here")
  void drop(HttpServletRequest request, @PathVariable String id) throws IOException {
    options.uploads().drop(known(request).account(), mine(request, id).id());
  }
}
