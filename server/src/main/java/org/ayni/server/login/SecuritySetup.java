package org.ayni.server.login;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.ayni.federation.node.Peer;
import org.ayni.server.AccountOptions;
import org.ayni.server.count.Counts;
import org.ayni.server.web.ErrorPage;
import org.ayni.store.people.Accounts;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.session.MapSession;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// How people log in: a form, a session that changes its number on the way in, a token in every
/// form. What is public stays so; below `/me`, `/account` and a council's address one has to be
/// known. What one may do there is asked of the table of rights.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecuritySetup {

  private static final String LOGIN = "/login";

  /// bcrypt, with its name before each hash, so that it can be changed one day.
  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  Pending<OidcLogin.Accepting> invitationsBeingAccepted() {
    return new Pending<>(InstantSource.system());
  }

  @Bean
  UserDetailsService users(AccountOptions options) {
    return typed -> {
      try {
        return options
            .accounts()
            .withLogin(LoginName.normal(typed))
            .map(AccountUser::new)
            .orElseThrow(() -> new UsernameNotFoundException("unknown"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  @Bean
  LoginLimit loginLimit(AccountOptions options) {
    return new LoginLimit(options.clock());
  }

  @Bean
  ProvedAgain provedAgain(LoginLimit limit, PasswordEncoder encoder, AccountOptions options) {
    return new ProvedAgain(limit, encoder, options);
  }

  /// Of the token in every form.
  @Bean
  CsrfTokenRepository formTokens(AccountOptions options) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("ayni-form");
    tokens.setCookieCustomizer(
        cookie -> cookie.sameSite("Lax").httpOnly(true).secure(options.behindProxy()));
    return tokens;
  }

  @Bean
  LoggedIn loggedIn(CsrfTokenRepository tokens) {
    return new LoggedIn(tokens);
  }

  @Bean
  PasswordLogin passwordLogin(
      UserDetailsService users,
      PasswordEncoder passwords,
      LoginLimit limit,
      LoggedIn loggedIn,
      Counts counts,
      AccountOptions options) {
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(users);
    provider.setPasswordEncoder(passwords);
    return new PasswordLogin(
        new ProviderManager(provider), limit, options.accounts(), loggedIn, counts);
  }

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      AccountOptions options,
      LoginLimit limit,
      CsrfTokenRepository tokens,
      Counts counts,
      PasswordEncoder encoder,
      LoggedIn loggedIn,
      Pending<OidcLogin.Accepting> invitations)
      throws Exception {
    Accounts accounts = options.accounts();
    SavedRequestAwareAuthenticationSuccessHandler in =
        new SavedRequestAwareAuthenticationSuccessHandler();
    in.setDefaultTargetUrl("/me");
    RequestCache asked = askedFor(options.behindProxy());
    in.setRequestCache(asked);
    options
        .oidc()
        .ifPresent(provider ->
            new OidcLogin(options, provider, encoder, loggedIn, counts, invitations).into(http));
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/councils/*/choices")
                .authenticated()
                .requestMatchers(
                    "/councils/*",
                    "/councils/*/minutes",
                    "/councils/*/statute",
                    "/councils/*/plan",
                    "/councils/*/votes",
                    "/councils/*/votes.csv",
                    "/councils/*/choices/**",
                    "/councils/*/board/**",
                    "/councils/*/key-ballot/**",
                    "/councils/*/receipt/**")
                .permitAll()
                .requestMatchers("/me/**", "/account/**", "/councils/*/**")
                .authenticated()
                .anyRequest()
                .permitAll())
        // What nodes of a federation tell each other is signed, and no browser's session counts
        // there. Who logs in as a program has no token yet, and sends JSON, as no foreign form can;
        // nor does any send the header by which a program is known.
        .csrf(csrf ->
            csrf.csrfTokenRepository(tokens)
                .ignoringRequestMatchers(Peer.PATH)
                .ignoringRequestMatchers(TokenFilter::knows)
                .ignoringRequestMatchers(
                    PathPatternRequestMatcher.withDefaults()
                        .matcher(HttpMethod.POST, "/api/session")))
        .requestCache(cache -> cache.requestCache(asked))
        // Spring's own handler tells whoever writes the answer why only where it forwards.
        .exceptionHandling(refused ->
            refused.accessDeniedHandler((request, response, why) -> {
              request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
              if (why instanceof CsrfException && !isKnown()) {
                request.setAttribute(ErrorPage.ENDED, why);
              }
              response.sendError(HttpStatus.FORBIDDEN.value());
            }))
        .formLogin(form ->
            form.loginPage(LOGIN)
                .successHandler((request, response, authentication) -> {
                  limit.succeeded(LimitFilter.name(request), request.getRemoteAddr());
                  in.onAuthenticationSuccess(request, response, authentication);
                })
                .failureHandler((request, response, exception) -> {
                  counts.refused("login");
                  limit.failed(LimitFilter.name(request), request.getRemoteAddr());
                  response.sendRedirect(request.getContextPath() + LOGIN + "?error");
                }))
        .logout(logout -> logout.logoutSuccessUrl("/councils"))
        .addFilterBefore(new SizeFilter(), CsrfFilter.class)
        .addFilterBefore(new TokenFilter(options, limit, counts), CsrfFilter.class)
        .addFilterBefore(new LimitFilter(limit), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(new SessionPerson(accounts), AuthorizationFilter.class)
        .build();
  }

  private static boolean isKnown() {
    return new AuthenticationTrustResolverImpl()
        .isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
  }

  /// The page that somebody asked for before they logged in: in a cookie, so that who is not known
  /// leaves nothing here.
  private static RequestCache askedFor(boolean secure) {
    CookieRequestCache cache = new CookieRequestCache();
    cache.setRequestMatcher(
        request -> request.getMethod().equals("GET") && request.getHeader("HX-Request") == null);
    cache.setCookieCustomizer(cookie -> {
      cookie.setHttpOnly(true);
      cookie.setSecure(secure);
      cookie.setAttribute("SameSite", "Lax");
    });
    return cache;
  }

  /// Sessions before all that asks for them.
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<MapSession>> sessionFilter(
      AccountOptions options) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("ayni-session");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie(options.behindProxy());
    cookie.setSameSite("Lax");
    CookieHttpSessionIdResolver cookies = new CookieHttpSessionIdResolver();
    cookies.setCookieSerializer(cookie);
    SessionRepositoryFilter<MapSession> filter =
        new SessionRepositoryFilter<>(new KeptSessions(options.sessions(), InstantSource.system()));
    filter.setHttpSessionIdResolver(cookies);
    FilterRegistrationBean<SessionRepositoryFilter<MapSession>> registered =
        new FilterRegistrationBean<>(filter);
    registered.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registered;
  }

  /// Before all other filters but the headers, for errors too.
  @Bean
  DelegatingFilterProxyRegistrationBean securityFilter() {
    DelegatingFilterProxyRegistrationBean filter =
        new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    filter.setOrder(-100);
    return filter;
  }
}
