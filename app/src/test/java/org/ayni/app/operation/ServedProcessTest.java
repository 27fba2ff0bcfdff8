package org.ayni.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.store.backup.Houses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that is told to stop while people use it, and what its log holds.
class ServedProcessTest {

  private static final Map<String, String> MARKS =
      Map.of("name", ServedHouse.BALLOT, "place.0", "1", "place.1", "2");
  private static final String VOTE = "/councils/rio/ballot";

  @TempDir Path folder;

  private static InetAddress here() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  private static void login(Served served, String password) {
    served.post("/login", "/login", Map.of("username", ServedHouse.LOGIN, "password", password));
  }

  /// Waits until nobody can come in any more.
  private static void untilClosed(Served served) throws IOException {
    while (true) {
      try (Socket _ = new Socket(here(), served.home.getPort())) {
        Thread.onSpinWait();
      } catch (ConnectException _) {
        return;
      }
    }
  }

  @Test
  void aVoteThatIsUnderWayIsAcknowledgedAndOnTheDisk() throws Exception {
    String house = ServedHouse.in(folder);
    long before = CouncilHouse.open(Houses.open(house)).entries();
    try (Served served = new Served(folder, "--data", house)) {
      login(served, ServedHouse.PASSWORD);
      String review = served.post(VOTE + "?name=agua", VOTE + "/review", MARKS).body();
      byte[] body = Served.form(review, MARKS).getBytes(StandardCharsets.UTF_8);
      String cookies =
          served.cookies.getCookieStore().getCookies().stream()
              .map(HttpCookie::toString)
              .collect(Collectors.joining("; "));
      try (Socket socket = new Socket(here(), served.home.getPort());
          BufferedReader answer =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        OutputStream out = socket.getOutputStream();
        out.write(
            ("POST "
                    + VOTE
                    + "/cast HTTP/1.1\r\nHost: localhost\r\nCookie: "
                    + cookies
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length
                    + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.flush();
        // The server has begun to read the vote.
        assertThat(answer.readLine()).isEqualTo("HTTP/1.1 100 ");
        out.write(body, 0, body.length / 2);
        out.flush();

        served.terminate();
        untilClosed(served);
        out.write(body, body.length / 2, body.length - body.length / 2);
        out.flush();

        String head = answer.lines().collect(Collectors.joining("\n"));
        assertThat(head).contains("HTTP/1.1 302").contains("/councils/rio/receipt/");
      }
      served.printed();
      assertThat(CouncilHouse.open(Houses.open(house)).entries()).isEqualTo(before + 1);
    }
  }

  @Test
  void whoWaitsForAPlanIsToldThatTheServerStops() throws Exception {
    // A table that takes longer than the time it has here.
    try (Served served = new Served(folder, "colombia-2019-68")) {
      String page = served.get("/plan?years=20").body();
      Matcher events = Pattern.compile("data-events=\"([^\"]+)\"").matcher(page);
      assertThat(events.find()).as(page).isTrue();
      assertThat(page).contains("data-stopped=");
      HttpResponse<java.util.stream.Stream<String>> stream =
          java.net.http.HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(served.home.resolve(events.group(1))).build(),
                  HttpResponse.BodyHandlers.ofLines());
      var lines = stream.body().iterator();
      StringBuilder told = new StringBuilder();
      while (lines.hasNext()) {
        String line = lines.next();
        told.append(line).append('\n');
        if (line.contains("event:progress")) {
          served.terminate();
        }
      }
      assertThat(told.toString()).contains("event:over\ndata:STOPPED");
      served.printed();
      assertThat(served.process.exitValue()).isEqualTo(143);
    }
  }

  @Test
  void theLogIsJsonAndHoldsNobodysNameAddressOrSecret() throws Exception {
    String house = ServedHouse.in(folder);
    try (Served served = new Served(folder, "--data", house, "--log", "ecs")) {
      login(served, "a wrong password");
      login(served, ServedHouse.PASSWORD);
      served.post(VOTE + "?name=agua", VOTE + "/review", MARKS);
      String review = served.post(VOTE + "?name=agua", VOTE + "/review", MARKS).body();
      HttpResponse<String> cast =
          served.send(
              HttpRequest.newBuilder(served.home.resolve(VOTE + "/cast"))
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString(Served.form(review, MARKS)))
                  .build());
      assertThat(cast.statusCode()).isEqualTo(302);
      served.get("/invitation/the-secret-of-a-link");
      served.get("/councils/rio/acts/" + ServedHouse.LOGIN);
      served.get("/plan?years=2&points.food=99&note=" + "the-wish-of-somebody");
      served.post("/account", "/account", Map.of("old", "x", "password", "y", "again", "z"));
      served.send(
          HttpRequest.newBuilder(served.home.resolve("/login"))
              .method("PATCH", HttpRequest.BodyPublishers.ofString("patched=" + ServedHouse.NAME))
              .header("X-Forwarded-For", "203.0.113.77")
              .build());
      List<String> secrets =
          served.cookies.getCookieStore().getCookies().stream()
              .filter(cookie -> !cookie.getName().equals("ayni-language"))
              .map(HttpCookie::getValue)
              .toList();
      assertThat(secrets).hasSizeGreaterThan(1);
      served.terminate();
      String log = served.printed();

      assertThat(log.lines())
          .as("lines of the log")
          .hasSizeGreaterThan(1)
          .allSatisfy(line -> assertThat(line).contains("\"@timestamp\"").endsWith("}"));
      assertThat(log).contains("a run of the planner is over");
      assertThat(log)
          .doesNotContain(secrets)
          .doesNotContain(
              ServedHouse.LOGIN,
              "ana.quispe",
              ServedHouse.NAME,
              "Quispe",
              ServedHouse.CONTACT,
              ServedHouse.PASSWORD,
              "a wrong password",
              "the-secret-of-a-link",
              "the-wish-of-somebody",
              "203.0.113.77");
    }
  }
}
