package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.ayni.files.BadInputException;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;
import org.junit.jupiter.api.Test;

/// Starting and stopping, and a solver that takes its time.
class StartTest {

  /// Works until it is told to stop.
  private static final class Tireless implements PlanSolver {
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public String name() {
      return "tireless";
    }

    @Override
    public PlanOutcome solve(PlanProblem problem, RunControl control) {
      control.report(new RunControl.Progress("simplex", 12_345, Double.NaN, Double.NaN));
      while (!control.shouldStop()) {
        Thread.onSpinWait();
      }
      stopped.countDown();
      return new PlanOutcome.Stopped(Optional.empty());
    }
  }

  private final Tireless tireless = new Tireless();

  private ServerOptions options(int port) {
    return ServerOptions.local(List.of(Valley.economy()), tireless).withPort(port);
  }

  @Test
  void aPortInUseIsSaidInOneSentenceWithWhatToTry() throws IOException {
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      assertThatThrownBy(() -> AyniServer.start(options(taken.getLocalPort())))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("--port ");
    }
  }

  @Test
  void aHostThatIsNotOfThisMachineIsSaidToo() {
    assertThatThrownBy(() -> AyniServer.start(options(0).withHost("192.0.2.1")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("192.0.2.1");
  }

  @Test
  void aPageWithoutScriptsShowsTheWorkRefreshesItselfAndCanCancel() throws InterruptedException {
    try (AyniServer server = AyniServer.start(options(0))) {
      Browser browser = new Browser(server);
      String working = browser.getOnce("/plan?years=2", "Accept-Language", "en").body();

      assertThat(working)
          .contains("Computing the plan", "12,345 steps", "<noscript><meta http-equiv=\"refresh\"")
          .contains("<form method=\"post\" action=\"/plan/cancel?");

      String action = working.replaceAll("(?s).*action=\"(/plan/cancel[^\"]+)\".*", "$1");
      String after = browser.post(action.replace("&amp;", "&")).body();
      tireless.stopped.await();

      assertThat(after).contains("El cálculo se canceló", "href=\"/plan?years=2\"");
    }
  }

  @Test
  void closingStopsWhatIsBeingComputed() throws InterruptedException {
    try (AyniServer server = AyniServer.start(options(0))) {
      new Browser(server).getOnce("/plan");
    }
    tireless.stopped.await();
    assertThat(tireless.stopped.getCount()).isZero();
  }
}
