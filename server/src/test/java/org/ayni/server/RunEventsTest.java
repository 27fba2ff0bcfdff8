package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the stream of a run tells, with a solver that waits until it is let go.
class RunEventsTest {

  private static final Pattern EVENTS = Pattern.compile("data-events=\"(/runs/[^\"]+/events)\"");
  private static final Pattern RUN = Pattern.compile("[?;]run=([A-Za-z0-9_-]+)");

  private final CountDownLatch gate = new CountDownLatch(1);
  private AyniServer server;

  private final class Waiting implements PlanSolver {
    @Override
    public String name() {
      return "waiting";
    }

    @Override
    public PlanOutcome solve(PlanProblem problem, RunControl control) {
      control.report(new RunControl.Progress("search", 1234, Double.NaN, Double.NaN));
      while (gate.getCount() > 0 && !control.shouldStop()) {
        Thread.onSpinWait();
      }
      return new PlanOutcome.Stopped(Optional.empty());
    }
  }

  @BeforeEach
  void start() {
    server =
        AyniServer.start(ServerOptions.local(List.of(Valley.economy()), new Waiting()).withPort(0));
  }

  @AfterEach
  void stop() {
    gate.countDown();
    server.close();
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }

  private Iterator<String> listen(String address) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address))
                    .header("Accept-Language", "en")
                    .build(),
                HttpResponse.BodyHandlers.ofLines());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return answer.body().iterator();
  }

  private static void until(Iterator<String> lines, String wanted) {
    StringBuilder seen = new StringBuilder();
    while (lines.hasNext()) {
      String line = lines.next();
      seen.append(line).append('\n');
      if (line.contains(wanted)) {
        return;
      }
    }
    throw new AssertionError("no '" + wanted + "' in\n" + seen);
  }

  @Test
  void itTellsHowFarTheRunIsAndWhenItIsOver() throws IOException, InterruptedException {
    String page = new Browser(server).getOnce("/beside?points.care=90").body();
    Iterator<String> lines = listen(found(EVENTS, page));

    until(lines, "1,234 steps");
    gate.countDown();
    until(lines, "event:over");
    until(lines, "data:DONE");
  }

  @Test
  void aRunThatIsCancelledIsOver() throws IOException, InterruptedException {
    Browser browser = new Browser(server);
    String page = browser.getOnce("/beside?points.care=90").body();
    Iterator<String> lines = listen(found(EVENTS, page));
    until(lines, "event:progress");

    HttpResponse<String> after =
        browser.post("/beside/cancel?points.care=90&run=" + found(RUN, page));

    until(lines, "data:CANCELLED");
    assertThat(after.body()).contains("cancel");
  }
}
