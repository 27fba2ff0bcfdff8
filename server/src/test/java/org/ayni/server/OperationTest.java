package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Health and figures, at the operator's address and at everybody's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTest {

  private @Nullable DeskHouse started;
  private int management;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    management = FreePort.find();
    DeskHouse house =
        new DeskHouse(
            folder,
            OperationOptions.standard()
                .withManagement(new OperationOptions.Place(ServerOptions.LOCAL, management)));
    started = house;
    house.account("ana", "member", "m0");
    house.openBallot("agua");
  }

  @AfterAll
  void stop() {
    house().close();
  }

  private DeskHouse house() {
    return Objects.requireNonNull(started);
  }

  private HttpResponse<String> operator(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private double figure(String name) throws IOException, InterruptedException {
    Matcher found =
        Pattern.compile("(?m)^" + Pattern.quote(name) + " (\\S+)$")
            .matcher(operator("/metrics").body());
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }

  private void vote(Phone phone) {
    Map<String, String> marks =
        Map.of("name", "agua", "place.0", "1", "place.1", "2", "place.2", "3");
    HttpResponse<String> review =
        phone.send("/councils/rio/ballot?name=agua", "/councils/rio/ballot/review", marks);
    HttpResponse<String> cast =
        phone.post("/councils/rio/ballot/cast", phone.withTokens(review.body(), marks));
    assertThat(Phone.location(cast)).contains("/receipt/");
  }

  @Test
  void everybodySeesUpOrDownAndNothingElse() throws IOException, InterruptedException {
    Phone phone = new Phone(house(), "es");
    HttpResponse<String> health = phone.get("/health");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
    for (String path : List.of("/metrics", "/prometheus", "/actuator", "/health/stores", "/env")) {
      assertThat(phone.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theOperatorSeesThePartsAndNoPages() throws IOException, InterruptedException {
    assertThat(operator("/health").body())
        .contains("\"status\":\"UP\"", "\"record\":\"UP\"", "\"people\":\"UP\"");
    for (String path : List.of("/plan", "/login", "/env", "/heapdump", "/beans", "/shutdown")) {
      assertThat(operator(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void votesEntriesRefusalsAndRunsAreCounted() throws IOException, InterruptedException {
    double votes = figure("ayni_ballots_acknowledged_total");
    double entries = figure("ayni_record_entries");
    double login = figure("ayni_refusals_total{reason=\"login\"}");
    double right = figure("ayni_refusals_total{reason=\"right\"}");
    String done = "ayni_plan_runs_seconds_count{outcome=\"done\"}";
    double runs = figure(done);
    Phone ana = Phone.of(house(), "ana");
    vote(ana);
    vote(ana);
    new Phone(house(), "es").login("ana", "wrong");
    assertThat(ana.get("/councils/rio/access").statusCode()).isEqualTo(403);
    new Browser(house().server).get("/plan?years=2");

    assertThat(figure("ayni_ballots_acknowledged_total")).isEqualTo(votes + 2);
    assertThat(figure("ayni_record_entries"))
        .isEqualTo(entries + 2)
        .isEqualTo((double) house().entries());
    assertThat(figure("ayni_refusals_total{reason=\"login\"}")).isEqualTo(login + 1);
    assertThat(figure("ayni_refusals_total{reason=\"right\"}")).isEqualTo(right + 1);
    assertThat(figure(done)).isEqualTo(runs + 1);
    assertThat(figure("ayni_sessions")).isPositive();
    assertThat(operator("/metrics").body())
        .contains(
            "ayni_plan_runs_waiting 0.0",
            "ayni_plan_runs_running 0.0",
            "jvm_memory_used_bytes",
            "http_server_requests_seconds_count");
  }

  @Test
  void nobodysNameIsInTheFigures() throws IOException, InterruptedException {
    Phone ana = Phone.of(house(), "ana");
    ana.get("/councils/rio/receipt/7");
    ana.get("/invitation/a-secret-link");
    new Phone(house(), "es").login("somebody@example.org", "secret words of mine");
    assertThat(operator("/metrics").body())
        .contains("/invitation/{secret}")
        .doesNotContainPattern("\\bana\\b")
        .doesNotContain("a-secret-link", "somebody", "secret words", "m0", "Persona");
  }

  @Test
  void aHouseThatCannotBeReachedIsDown(@TempDir Path other) throws IOException {
    try (DeskHouse broken = new DeskHouse(other)) {
      assertThat(new Phone(broken, "es").get("/health").statusCode()).isEqualTo(200);
      broken.breakPeople();
      HttpResponse<String> health = new Phone(broken, "es").get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).isEqualTo("{\"status\":\"DOWN\"}");
    }
  }
}
