package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.ayni.api.answer.LogIn;
import org.ayni.api.answer.SessionFound;
import org.ayni.server.login.PasswordLogin;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `/api/session`: who one is. A session is a cookie, as on the pages.
@RestController
@Tag(name = "session", description = "Logging in and out")
final class SessionApi {

  private final PasswordLogin login;
  private final JsonMapper mapper;

  SessionApi(PasswordLogin login, JsonMapper mapper) {
    this.login = login;
    this.mapper = mapper;
  }

  @GetMapping("/api/session")
  @Operation(operationId = "session", summary = "Who one is, and the token to write with")
  SessionFound who(HttpServletRequest request) {
    return told(SessionPerson.of(request), request);
  }

  @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      operationId = "logIn",
      summary = "Logs in",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(implementation = LogIn.class))))
  SessionFound in(HttpServletRequest request, HttpServletResponse response) throws IOException {
    LogIn typed = typed(SentBody.of(request));
    PasswordLogin.Tried tried = login.in(request, response, typed.login(), typed.password());
    return switch (tried) {
      case PasswordLogin.Tried.In(Person person) -> told(person, request);
      case PasswordLogin.Tried.Wrong() -> throw new ApiException(Kind.PASSWORD);
      case PasswordLogin.Tried.Wait() -> throw new ApiException(Kind.TOO_MANY);
    };
  }

  private LogIn typed(byte[] body) {
    try {
      return mapper.readValue(body, LogIn.class);
    } catch (JacksonException _) {
      // What was sent is a password: none of it is told.
      throw new ApiException(Kind.BODY);
    }
  }

  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "logOut", summary = "Logs out")
  void out(HttpServletRequest request) {
    login.out(request);
  }

  private static SessionFound told(Person person, HttpServletRequest request) {
    String token =
        Optional.ofNullable(request.getAttribute(CsrfToken.class.getName()))
            .map(found -> found instanceof CsrfToken csrf ? csrf.getToken() : "")
            .orElse("");
    return new SessionFound(
        person.login(),
        token,
        person.grants().stream()
            .map(one -> new SessionFound.Grant(one.council(), one.role(), one.member()))
            .toList());
  }
}
