package org.ayni.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A cluster of two executors, each a process of its own.
class LostExecutorTest {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);

  /// What a Spark distribution looks like to whoever starts executors: its jars, and a folder by
  /// which they know the version of Scala.
  @BeforeEach
  void makeHome() throws IOException {
    Path home = Path.of(System.getenv("SPARK_HOME"));
    Path jars = Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("launcher/target/scala-2.13"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path jar = Path.of(entry);
      Path link = jars.resolve(jar.getFileName());
      if (Files.isRegularFile(jar) && !Files.exists(link)) {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, jar.toAbsolutePath());
      }
    }
    System.setProperty("spark.executor.memory", "512m");
  }

  @AfterEach
  void forget() {
    System.clearProperty("spark.executor.memory");
  }

  private static ProcessHandle anExecutor() {
    return ProcessHandle.current()
        .descendants()
        .filter(process ->
            process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no executor process"));
  }

  /// Does something once, in the middle of the iteration.
  private static RunControl atStep(int step, Runnable once) {
    AtomicInteger polls = new AtomicInteger();
    return new RunControl() {
      @Override
      public boolean shouldStop() {
        if (polls.incrementAndGet() == step) {
          once.run();
        }
        return false;
      }

      @Override
      public double secondsLeft() {
        return Double.POSITIVE_INFINITY;
      }

      @Override
      public void report(Progress progress) {}
    };
  }

  @Test
  void aPlanIsTheSameAlthoughAnExecutorIsKilledInTheMiddle() throws Exception {
    PlanProblem problem = Problems.of(20, 2, SEED);
    FirstOrderSolver solver = TableEngineContract.nearItsEnd(problem, 1e-2);
    AtomicReference<ProcessHandle> victim = new AtomicReference<>();
    RunControl killing =
        atStep(
            20,
            () -> {
              victim.set(anExecutor());
              victim.get().destroyForcibly();
            });
    Plan plan;
    try (TableEngine spark =
        TableEngines.provider("spark")
            .orElseThrow()
            .open(new TableEngines.Settings("local-cluster[2,1,512]", 4))) {
      plan = TableEngineContract.plan(solver.on(spark).solve(problem, killing));
    }
    assertThat(victim.get()).as("an executor, killed").isNotNull();
    victim.get().onExit().get(30, TimeUnit.SECONDS);
    TableEngineContract.assertSame(
        plan, TableEngineContract.plan(solver.solve(problem, RunControl.unlimited())));
  }
}
