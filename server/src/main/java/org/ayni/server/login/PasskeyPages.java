package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.server.AccountOptions;
import org.ayni.server.count.Counts;
import org.ayni.store.people.Account;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: added and removed on the account page, and a way in beside the password. What the
/// browser is asked and answers is JSON as WebAuthn Level 3 (W3C) writes it; it is verified by
/// Spring Security and WebAuthn4J. The device has to verify its owner, as nothing else is asked.
@Controller
public final class PasskeyPages {

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyPages.class);

  /// Bytes of what a device says; few thousand are usual.
  private static final int LARGEST = 1 << 16;

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final AccountOptions options;
  private final KeptPasskeys kept;
  private final LoggedIn loggedIn;
  private final LoginLimit limit;
  private final Counts counts;
  private final ProvedAgain proved;
  private final BriefCookie cookie;
  private final Pending<PublicKeyCredentialCreationOptions> making;
  private final Pending<PublicKeyCredentialRequestOptions> entering;

  PasskeyPages(
      AccountOptions options,
      LoggedIn loggedIn,
      LoginLimit limit,
      Counts counts,
      ProvedAgain proved) {
    this.proved = proved;
    this.options = options;
    this.kept = new KeptPasskeys(options);
    this.loggedIn = loggedIn;
    this.limit = limit;
    this.counts = counts;
    this.cookie = new BriefCookie("ayni-passkey", options.behindProxy());
    this.making = new Pending<>(InstantSource.system());
    this.entering = new Pending<>(InstantSource.system());
  }

  /// For the host that the browser has before it: a key that was made for one host is not offered
  /// to another by any browser, and what it signs names the host.
  private Webauthn4JRelyingPartyOperations at(HttpServletRequest request) {
    String host = request.getServerName();
    int port = request.getServerPort();
    boolean usual = port == (request.isSecure() ? 443 : 80);
    String origin = request.getScheme() + "://" + host + (usual ? "" : ":" + port);
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            kept.accounts(),
            kept,
            PublicKeyCredentialRpEntity.builder().id(host).name("Ayni").build(),
            Set.of(origin));
    operations.setCustomizeCreationOptions(creation ->
        creation.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        asked -> asked.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }

  private static ResponseEntity<String> json(HttpStatus status, Object value) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .body(JSON.writeValueAsString(value));
  }

  private static ResponseEntity<String> said(HttpStatus status, String what) {
    return json(status, Map.of("status", what));
  }

  private static ResponseEntity<String> tooLarge() {
    return said(HttpStatus.CONTENT_TOO_LARGE, "too large");
  }

  /// Why it was refused is said to nobody: an operator sees of what kind it was.
  private ResponseEntity<String> refused(RuntimeException e) {
    counts.refused("login");
    LOG.info("a passkey was refused: {}", e.getClass().getSimpleName());
    return said(HttpStatus.UNPROCESSABLE_CONTENT, "refused");
  }

  /// For who has just logged in, or gives the password: a key outlives the session.
  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> toMake(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> body = BoundedBody.of(request, LARGEST);
    if (body.isEmpty()) {
      return tooLarge();
    }
    Account account = options.accounts().withId(SessionPerson.of(request).account()).orElseThrow();
    if (!proved.fresh(request) && !proved.password(account, password(body.get()), request)) {
      return said(HttpStatus.FORBIDDEN, "password");
    }
    PublicKeyCredentialCreationOptions asked =
        at(request)
            .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(
                    SecurityContextHolder.getContext().getAuthentication()));
    cookie.put(request, response, making.begin(request.getRemoteAddr(), asked));
    return json(HttpStatus.OK, asked);
  }

  /// What was typed; empty for nothing that can be read.
  private static String password(byte[] body) {
    try {
      return JSON.readTree(body).path("password").asString("");
    } catch (JacksonException _) {
      return "";
    }
  }

  @PostMapping(path = "/account/passkeys", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> make(HttpServletRequest request) throws IOException {
    Optional<byte[]> body = BoundedBody.of(request, LARGEST);
    if (body.isEmpty()) {
      return tooLarge();
    }
    Optional<PublicKeyCredentialCreationOptions> asked =
        cookie.of(request).flatMap(making::end).filter(one -> mine(one, request));
    try {
      JsonNode sent = JSON.readTree(body.get());
      String label = sent.path("label").asString("").strip();
      if (asked.isEmpty() || label.isEmpty() || label.length() > 64) {
        return refused(new IllegalArgumentException("nothing was asked, or no name"));
      }
      PublicKeyCredential<AuthenticatorAttestationResponse> made =
          JSON.readValue(
              sent.path("credential").toString(),
              new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
      at(request)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  asked.get(), new RelyingPartyPublicKey(made, label)));
      return said(HttpStatus.CREATED, "made");
    } catch (JacksonException e) {
      return said(HttpStatus.BAD_REQUEST, "unreadable");
    } catch (UncheckedIOException e) {
      // The database, not the key.
      throw e;
    } catch (RuntimeException e) {
      return refused(e);
    }
  }

  private static boolean mine(
      PublicKeyCredentialCreationOptions asked, HttpServletRequest request) {
    return KeptPasskeys.account(asked.getUser().getId())
        .equals(SessionPerson.of(request).account());
  }

  @PostMapping("/account/passkeys/remove")
  String remove(HttpServletRequest request, @RequestParam(defaultValue = "") String id)
      throws IOException {
    options.passkeys().remove(SessionPerson.of(request).account(), id);
    return "redirect:/account";
  }

  @PostMapping("/login/passkey/options")
  ResponseEntity<String> toEnter(HttpServletRequest request, HttpServletResponse response) {
    PublicKeyCredentialRequestOptions asked =
        at(request)
            .createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                    SecurityContextHolder.getContext().getAuthentication()));
    cookie.put(request, response, entering.begin(request.getRemoteAddr(), asked));
    return json(HttpStatus.OK, asked);
  }

  /// With the limit of passwords for an address: a signature is not guessed, but looking at it
  /// costs.
  @PostMapping(path = "/login/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> enter(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!limit.mayTry(request.getRemoteAddr())) {
      return said(HttpStatus.TOO_MANY_REQUESTS, "wait");
    }
    ResponseEntity<String> answer = entered(request, response);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      limit.failed(request.getRemoteAddr());
    }
    return answer;
  }

  private ResponseEntity<String> entered(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<byte[]> body = BoundedBody.of(request, LARGEST);
    if (body.isEmpty()) {
      return tooLarge();
    }
    Optional<PublicKeyCredentialRequestOptions> asked = cookie.of(request).flatMap(entering::end);
    try {
      PublicKeyCredential<AuthenticatorAssertionResponse> answer =
          JSON.readValue(
              body.get(),
              new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
      if (asked.isEmpty()) {
        return refused(new IllegalArgumentException("nothing was asked"));
      }
      String who =
          KeptPasskeys.account(
              at(request)
                  .authenticate(new RelyingPartyAuthenticationRequest(asked.get(), answer))
                  .getId());
      Optional<Account> account = options.accounts().withId(who);
      if (account.isEmpty()) {
        return refused(new IllegalArgumentException("no account"));
      }
      loggedIn.as(account.get(), request, response);
      return json(HttpStatus.OK, Map.of("go", request.getContextPath() + "/me"));
    } catch (JacksonException e) {
      return said(HttpStatus.BAD_REQUEST, "unreadable");
    } catch (UncheckedIOException e) {
      // The database, not the key.
      throw e;
    } catch (RuntimeException e) {
      return refused(e);
    }
  }
}
