package org.ayni.server.run;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes plans, and what shocks come to, for visitors: at most [Limits#atOnce] at a time over
/// all, one at a time for each visitor, at most [Limits#waiting] in the queue, each question with a
/// time limit. Thread-safe.
///
/// A visitor who asks something new while an older run is still going gives that one up; the page
/// that waits for it is told so and does not start it again.
public final class PlanRuns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PlanRuns.class);

  /// How much work is taken on.
  ///
  /// @param atOnce runs at the same time, ≥ 1
  /// @param waiting runs in the queue beyond those, ≥ 1
  /// @param remembered answers and finished runs kept, ≥ 1
  /// @param seconds for one question, > 0
  public record Limits(int atOnce, int waiting, int remembered, double seconds) {

    /// For a small machine: one plan at a time, so that each is fast.
    public static Limits standard() {
      return new Limits(1, 16, 64, 60);
    }

    public Limits {
      if (!(atOnce >= 1 && waiting >= 1 && remembered >= 1 && seconds > 0)) {
        throw new IllegalArgumentException(
            "limits of plan runs: %d at once, %d waiting, %d remembered, %s s; expected all > 0"
                .formatted(atOnce, waiting, remembered, seconds));
      }
    }
  }

  private final Planner planner;
  private final Limits limits;
  private final RecentAnswers recent;
  private final Map<String, PlanRun> runs = new LinkedHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final ThreadPoolExecutor workers;
  private final Consumer<PlanRun> told;

  public PlanRuns(Planner planner, Limits limits) {
    this(planner, limits, run -> {});
  }

  /// @param told of each run when it is over; to be quick
  public PlanRuns(Planner planner, Limits limits, Consumer<PlanRun> told) {
    this.told = told;
    this.planner = planner;
    this.limits = limits;
    this.recent = new RecentAnswers(limits.remembered());
    this.workers =
        new ThreadPoolExecutor(
            limits.atOnce(),
            limits.atOnce(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(limits.waiting()),
            work -> Thread.ofPlatform().name("plan").daemon().unstarted(work));
  }

  /// Asks for answers. Returns a run that may already be over, or nothing when too many are
  /// waiting.
  ///
  /// @param visitor whoever asks; one of their runs goes on at a time
  public synchronized Optional<PlanRun> ask(String visitor, List<? extends Question> questions) {
    for (PlanRun run : runs.values()) {
      if (run.visitor().equals(visitor) && !run.state().over()) {
        if (run.questions().equals(questions)) {
          return Optional.of(run);
        }
        run.end(PlanRun.State.REPLACED);
        workers.remove(new Task(run));
      }
    }
    PlanRun run = new PlanRun(newId(), visitor, questions, told);
    if (questions.stream().allMatch(question -> recent.find(question).isPresent())) {
      run.work(planner, recent, limits.seconds());
    } else {
      try {
        workers.execute(new Task(run));
      } catch (RejectedExecutionException _) {
        return Optional.empty();
      }
    }
    remember(run);
    return Optional.of(run);
  }

  /// A run in the queue, found there again by equality.
  private final class Task implements Runnable {
    private final PlanRun run;

    Task(PlanRun run) {
      this.run = run;
    }

    @Override
    public void run() {
      try {
        run.work(planner, recent, limits.seconds());
      } catch (RuntimeException | Error broken) {
        LOG.error("a run of the planner broke", broken);
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Task that && run == that.run;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(run);
    }
  }

  private void remember(PlanRun run) {
    runs.put(run.id(), run);
    var oldest = runs.values().iterator();
    while (runs.size() > limits.remembered() && oldest.hasNext()) {
      if (oldest.next().state().over()) {
        oldest.remove();
      }
    }
  }

  /// A run by its id, as long as it is remembered.
  public synchronized Optional<PlanRun> find(String id) {
    return Optional.ofNullable(runs.get(id));
  }

  /// Cancels a run; one that is over or forgotten stays so.
  public void cancel(String id) {
    find(id)
        .ifPresent(run -> {
          run.end(PlanRun.State.CANCELLED);
          workers.remove(new Task(run));
        });
  }

  /// 128 random bits: a run is found only by who was told its id.
  private String newId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// How many are in a state, of those that are remembered.
  public synchronized long count(PlanRun.State state) {
    return runs.values().stream().filter(run -> run.state() == state).count();
  }

  /// Stops everything, tells who waits, and takes nothing on any more.
  @Override
  public synchronized void close() {
    runs.values().forEach(run -> run.end(PlanRun.State.STOPPED));
    workers.shutdownNow();
  }
}
