package org.ayni.server.count;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/// The figures of docs/operation.md that are counted as things happen. Thread-safe.
public final class Counts {

  private final MeterRegistry registry;
  private final Counter ballots;

  public Counts(MeterRegistry registry) {
    this.registry = registry;
    this.ballots =
        Counter.builder("ayni.ballots.acknowledged")
            .description("votes of which the sender was told that they are recorded")
            .register(registry);
  }

  /// So many votes are on the disk and their senders are told so.
  public void ballots(long votes) {
    ballots.increment((double) votes);
  }

  /// Something was refused.
  ///
  /// @param reason one of few: each is a row of its own
  public void refused(String reason) {
    Counter.builder("ayni.refusals")
        .description("requests that were turned away")
        .tag("reason", reason)
        .register(registry)
        .increment();
  }

  /// A run of the planner is over.
  ///
  /// @param outcome how it ended
  /// @param worked without the time in the queue
  public void run(String outcome, Duration worked) {
    Timer.builder("ayni.plan.runs")
        .description("runs of the planner that are over, and how long they took")
        .tag("outcome", outcome)
        .register(registry)
        .record(worked);
  }
}
