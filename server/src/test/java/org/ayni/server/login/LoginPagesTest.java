package org.ayni.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ayni.server.AccountOptions;
import org.ayni.server.DeskHouse;
import org.ayni.server.Valley;
import org.ayni.server.count.Counts;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.OwnShelf;
import org.ayni.store.people.Granted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.ui.ExtendedModelMap;

/// How much work a stranger can cause who has no invitation.
class LoginPagesTest {

  private static final Instant NOW = Instant.parse("2026-02-11T15:00:00Z");

  @TempDir private Path folder;
  private AccountOptions options;
  private final AtomicInteger hashed = new AtomicInteger();

  LoginPagesTest() {}

  @BeforeEach
  void open() throws IOException {
    options = AccountOptions.beside(folder.resolve("house.db").toString(), () -> NOW, false);
  }

  /// Something that answers each question as in `answers`, and nothing else.
  private static <T> T only(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }

  private String accept(String secret) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("org.ayni.server.messages");
    messages.setDefaultEncoding("UTF-8");
    PasswordEncoder counting =
        new PasswordEncoder() {
          @Override
          public String encode(CharSequence password) {
            hashed.incrementAndGet();
            return "{noop}" + password;
          }

          @Override
          public boolean matches(CharSequence password, String encoded) {
            return false;
          }
        };
    return new LoginPages(
            new EconomyShelf(
                List.of(Valley.economy()),
                new EconomyShelf.Beside(true, false, false),
                new OwnShelf(Optional.empty())),
            new HouseShelf(Optional.empty(), new Counts(new SimpleMeterRegistry())),
            messages,
            options,
            counting)
        .accept(
            only(
                HttpServletRequest.class,
                Map.of("getParameterMap", Map.of(), "getServletPath", "/invitation/x")),
            only(HttpServletResponse.class, Map.of()),
            secret,
            "ana.rios",
            DeskHouse.PASSWORD,
            DeskHouse.PASSWORD,
            Locale.forLanguageTag("es"),
            new ExtendedModelMap());
  }

  @Test
  void aPasswordIsHashedForWhoWasInvited() throws IOException {
    String secret =
        options.accounts().invite(new Granted("rio", "observer", ""), NOW.plusSeconds(60));
    assertThat(accept(secret)).isEqualTo("redirect:/login?made");
    assertThat(hashed).hasValue(1);
  }

  @Test
  void nothingIsHashedForAStrangerWithALinkThatLeadsNowhere() throws IOException {
    assertThat(accept("invented")).isEqualTo("invitation");
    assertThat(hashed).hasValue(0);
  }
}
