package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.store.people.Granted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Logging in with a provider of OpenID Connect on this machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {

  private static final Pattern GO_ON =
      Pattern.compile("href=\"(/oauth2/authorization/oidc\\?invitation=[^\"]+)\"");

  private Optional<DeskHouse> started = Optional.empty();
  private Optional<TinyProvider> provider = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    TinyProvider tiny = new TinyProvider();
    provider = Optional.of(tiny);
    started =
        Optional.of(
            new DeskHouse(
                folder, OperationOptions.standard(), options -> options.withOidc(tiny.options())));
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
    provider.ifPresent(TinyProvider::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private TinyProvider provider() {
    return provider.orElseThrow();
  }

  private String link(String role, String member) throws IOException {
    return "/invitation/"
        + house()
            .options
            .accounts()
            .invite(new Granted("rio", role, member), house().now().plus(Duration.ofDays(7)));
  }

  /// Follows to the provider and back.
  ///
  /// @return where that ends
  private String goRound(Phone phone, String start) {
    HttpResponse<String> to = phone.get(start);
    String address = to.headers().firstValue("Location").orElseThrow();
    assertThat(address)
        .startsWith(provider().issuer() + "/authorize")
        .contains("scope=openid&", "code_challenge_method=S256", "nonce=");
    HttpResponse<String> there = phone.get(address);
    URI back = URI.create(there.headers().firstValue("Location").orElseThrow());
    return Phone.location(phone.get(back.getRawPath() + "?" + back.getRawQuery()));
  }

  private String accept(Phone phone, String link, String name) {
    HttpResponse<String> answer = phone.send(link, link + "/provider", Map.of("username", name));
    Matcher goOn = GO_ON.matcher(phone.get(Phone.location(answer)).body());
    assertThat(goOn.find()).isTrue();
    return goRound(phone, goOn.group(1));
  }

  @Test
  void whoAcceptsAnInvitationWithTheProviderLogsInWithItFromThenOn() throws IOException {
    provider().is("subject-of-ana");
    String link = link("member", "m0");
    Phone phone = new Phone(house(), "en");
    assertThat(phone.get(link).body()).contains("Accept with La Universidad");
    assertThat(accept(phone, link, "Ana.Ríos")).isEqualTo("/me");
    assertThat(phone.get("/me").body()).contains("Asamblea del río");
    assertThat(phone.get(link).statusCode()).as("used").isEqualTo(404);

    Phone other = new Phone(house(), "en");
    assertThat(other.get("/login").body()).contains("Log in with La Universidad");
    assertThat(goRound(other, "/oauth2/authorization/oidc")).isEqualTo("/me");
    assertThat(other.get("/me").body()).contains("Asamblea del río");
    house().restart();
    assertThat(other.get("/me").statusCode()).as("outlives a restart").isEqualTo(200);
  }

  @Test
  void anIdentityThatNoInvitationLinkedIsNobodyWhateverItsEmailSays() throws IOException {
    house().account("ana@example.org", "registrar", "");
    provider().is("a-stranger");
    Phone phone = new Phone(house(), "en");
    assertThat(goRound(phone, "/oauth2/authorization/oidc")).isEqualTo("/login?unlinked");
    assertThat(phone.get("/login?unlinked").body()).contains("No account here belongs");
    assertThat(Phone.location(phone.get("/me"))).startsWith("/login");
  }

  @Test
  void anAccountThatIsThereIsLinkedByAnInvitationToIt() throws IOException {
    house().account("eva", "member", "m1");
    provider().is("subject-of-eva");
    Phone phone = Phone.of(house(), "eva");
    assertThat(accept(phone, link("observer", ""), "")).isEqualTo("/me");
    Phone other = new Phone(house(), "es");
    assertThat(goRound(other, "/oauth2/authorization/oidc")).isEqualTo("/me");
    assertThat(other.get("/me").body()).contains("Veeduría");
    assertThat(Phone.location(Phone.of(house(), "eva").get("/me"))).as("password").isEmpty();
  }

  @Test
  void anIdentityBelongsToOneAccountAndTheLinkStays() throws IOException {
    provider().is("subject-of-luz");
    assertThat(accept(new Phone(house(), "es"), link("member", "m2"), "luz")).isEqualTo("/me");
    String second = link("member", "m3");
    Phone phone = new Phone(house(), "en");
    assertThat(accept(phone, second, "other")).isEqualTo(second + "?taken");
    assertThat(phone.get(second + "?taken").body()).contains("taken");
    assertThat(phone.get(second).statusCode()).isEqualTo(200);
    assertThat(house().options.accounts().withLogin("other")).isEmpty();
  }

  @Test
  void whatTheProviderDidNotSignOrAnotherBrowserBeganIsNotBelieved() throws IOException {
    provider().is("subject-of-forger");
    accept(new Phone(house(), "es"), link("member", "m4"), "forged");
    provider().forges(true);
    Phone phone = new Phone(house(), "en");
    assertThat(goRound(phone, "/oauth2/authorization/oidc")).isEqualTo("/login?provider");
    provider().forges(false);

    Phone victim = new Phone(house(), "en");
    HttpResponse<String> to = phone.get("/oauth2/authorization/oidc");
    HttpResponse<String> there = phone.get(to.headers().firstValue("Location").orElseThrow());
    URI back = URI.create(there.headers().firstValue("Location").orElseThrow());
    String stolen = back.getRawPath() + "?" + back.getRawQuery();
    assertThat(Phone.location(victim.get(stolen))).isEqualTo("/login?provider");
    assertThat(Phone.location(victim.get("/me"))).startsWith("/login");
    assertThat(Phone.location(phone.get(stolen))).as("the one who began").isEqualTo("/me");
    assertThat(Phone.location(phone.get(stolen))).as("once").isEqualTo("/login?provider");
  }

  @Test
  void whoIsSentALinkThatSomebodyElseBeganIsNotLinkedToTheirAccount() throws IOException {
    house().account("sly", "member", "m5");
    String link = link("observer", "");
    Phone sly = Phone.of(house(), "sly");
    HttpResponse<String> answer = sly.send(link, link + "/provider", Map.of());
    Matcher goOn = GO_ON.matcher(sly.get(Phone.location(answer)).body());
    assertThat(goOn.find()).isTrue();

    provider().is("subject-of-the-victim");
    Phone victim = new Phone(house(), "en");
    assertThat(goRound(victim, goOn.group(1))).isEqualTo("/login?unlinked");
    assertThat(sly.get(link).statusCode()).as("the link stays").isEqualTo(200);

    provider().is("subject-of-sly");
    assertThat(goRound(sly, goOn.group(1))).as("the one who began").isEqualTo("/me");
  }

  @Test
  void aNameThatIsNoneIsToldBeforeGoingAnywhere() throws IOException {
    String link = link("observer", "");
    Phone phone = new Phone(house(), "en");
    HttpResponse<String> answer = phone.send(link, link + "/provider", Map.of("username", "a<"));
    assertThat(Phone.location(answer)).isEqualTo(link + "?name");
    assertThat(phone.get(link + "?name").body()).contains("A user name has 3 to 64");
  }

  @Test
  void withoutAProviderThereIsNoButtonAndNoAddress(@TempDir Path folder) throws IOException {
    try (DeskHouse plain = new DeskHouse(folder)) {
      Phone phone = new Phone(plain, "en");
      assertThat(phone.get("/login").body()).doesNotContain("oauth2");
      for (String path : List.of("/oauth2/authorization/oidc", "/login/oauth2/code/oidc")) {
        assertThat(phone.get(path).statusCode()).isEqualTo(404);
      }
    }
  }
}
