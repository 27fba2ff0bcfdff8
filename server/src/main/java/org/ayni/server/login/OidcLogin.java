package org.ayni.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.ayni.server.AccountOptions;
import org.ayni.server.OidcOptions;
import org.ayni.server.count.Counts;
import org.ayni.store.people.Account;
import org.ayni.store.people.Identity;
import org.ayni.store.people.LoginTakenException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Logging in with a provider of OpenID Connect. It says who somebody is there, nothing else is
/// asked of it; whom that is here was settled when they accepted an invitation of a registrar.
final class OidcLogin {

  /// Name of the provider in addresses.
  static final String PROVIDER = "oidc";

  static final String START = "/oauth2/authorization/" + PROVIDER;

  /// An invitation that is being accepted.
  ///
  /// @param login of the new account; empty when it is added to `account`
  /// @param account that was logged in; empty when a new one is made
  record Accepting(String secret, String login, String account) {}

  private final AccountOptions options;
  private final OidcOptions provider;
  private final PasswordEncoder encoder;
  private final LoggedIn loggedIn;
  private final Counts counts;
  private final Pending<Accepting> invitations;

  OidcLogin(
      AccountOptions options,
      OidcOptions provider,
      PasswordEncoder encoder,
      LoggedIn loggedIn,
      Counts counts,
      Pending<Accepting> invitations) {
    this.options = options;
    this.provider = provider;
    this.encoder = encoder;
    this.loggedIn = loggedIn;
    this.counts = counts;
    this.invitations = invitations;
  }

  /// The provider is asked how it works at the first login, so that this server starts without it.
  private ClientRegistrationRepository registrations() {
    return new SupplierClientRegistrationRepository(
        () -> new InMemoryClientRegistrationRepository(registration()));
  }

  private ClientRegistration registration() {
    return ClientRegistrations.fromIssuerLocation(provider.issuer())
        .registrationId(PROVIDER)
        .clientId(provider.client())
        .clientSecret(provider.secret())
        .scope("openid")
        .build();
  }

  void into(HttpSecurity http) {
    ClientRegistrationRepository registrations = registrations();
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(login ->
        login
            .loginPage("/login")
            .clientRegistrationRepository(registrations)
            .authorizationEndpoint(to ->
                to.authorizationRequestResolver(resolver)
                    .authorizationRequestRepository(
                        new OidcRequests(InstantSource.system(), options.behindProxy())))
            .successHandler(this::back)
            .failureHandler((request, response, exception) -> {
              counts.refused("login");
              response.sendRedirect(request.getContextPath() + "/login?provider");
            }));
  }

  /// Somebody comes back from the provider, who says who they are there.
  private void back(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    LoggedIn.nobody(request);
    if (!(authentication.getPrincipal() instanceof OidcUser user)) {
      response.sendRedirect(request.getContextPath() + "/login?provider");
      return;
    }
    Identity identity = new Identity(provider.issuer(), user.getSubject());
    Optional<Accepting> accepting =
        Optional.ofNullable(request.getAttribute(OidcRequests.INVITATION))
            .flatMap(key -> invitations.end((String) key));
    if (accepting.isPresent() && !accept(accepting.get(), identity)) {
      response.sendRedirect(
          request.getContextPath() + "/invitation/" + accepting.get().secret() + "?taken");
      return;
    }
    Optional<Account> account = options.accounts().withIdentity(identity);
    if (account.isEmpty()) {
      counts.refused("login");
      response.sendRedirect(request.getContextPath() + "/login?unlinked");
      return;
    }
    loggedIn.as(account.get(), request, response);
    response.sendRedirect(request.getContextPath() + "/me");
  }

  /// @return false when the name or the identity belongs to somebody else
  private boolean accept(Accepting it, Identity identity) throws IOException {
    try {
      if (it.account().isEmpty()) {
        // Nobody knows this password: the provider is the way in.
        String unknown = encoder.encode(UUID.randomUUID().toString());
        options
            .accounts()
            .accept(it.secret(), options.clock().instant(), it.login(), unknown, identity);
      } else {
        Optional<Account> account = options.accounts().withId(it.account());
        if (account.isPresent()) {
          options
              .accounts()
              .accept(it.secret(), options.clock().instant(), account.get(), identity);
        }
      }
      return true;
    } catch (LoginTakenException e) {
      return false;
    }
  }
}
