package org.ayni.server.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlanRuns;

/// The figures of docs/operation.md that are read when somebody asks for them.
final class Figures implements MeterBinder {

  private final PlanRuns runs;
  private final HouseShelf house;
  private final Optional<AccountOptions> accounts;

  Figures(PlanRuns runs, HouseShelf house, Optional<AccountOptions> accounts) {
    this.runs = runs;
    this.house = house;
    this.accounts = accounts;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("ayni.plan.runs.waiting", runs, all -> all.count(PlanRun.State.WAITING))
        .description("runs of the planner in the queue")
        .register(registry);
    Gauge.builder("ayni.plan.runs.running", runs, all -> all.count(PlanRun.State.RUNNING))
        .description("runs of the planner that are being worked on")
        .register(registry);
    if (!house.isEmpty()) {
      Gauge.builder("ayni.record.entries", house, Figures::entries)
          .description("entries in the public record")
          .register(registry);
    }
    accounts.ifPresent(options ->
        Gauge.builder("ayni.sessions", options, Figures::sessions)
            .description("sessions that are not over")
            .register(registry));
  }

  private static double entries(HouseShelf house) {
    return house.read(HouseView::entries).map(Long::doubleValue).orElse(Double.NaN);
  }

  private static double sessions(AccountOptions options) {
    try {
      return options.sessions().count(Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
