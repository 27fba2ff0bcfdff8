package org.ayni.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.run.Question;

/// Asks for plans and shocks on behalf of a page: finds the run the page waits for, or starts one.
public final class Asking {

  static final String RUN = "run";

  /// A plan that takes no longer comes with the page itself, without a page that waits for it.
  private static final Duration PATIENCE = Duration.ofMillis(800);

  /// Whoever asks for a file has no page to wait on. The queue bounds how many wait like that.
  private static final Duration PATIENCE_FOR_FILES = Duration.ofSeconds(60);

  private final PlanRuns runs;
  private final Visitors visitors = new Visitors();

  Asking(PlanRuns runs) {
    this.runs = runs;
  }

  /// The run for `questions`; empty when too many others are waiting. Waits a moment for its end.
  public Optional<PlanRun> run(
      HttpServletRequest request, HttpServletResponse response, List<? extends Question> questions)
      throws InterruptedException {
    return run(
        request, response, questions, Downloads.wanted(request) ? PATIENCE_FOR_FILES : PATIENCE);
  }

  /// The same for somebody who has no page to wait on: waits as long as a question may take.
  public Optional<PlanRun> runToEnd(
      HttpServletRequest request, HttpServletResponse response, List<? extends Question> questions)
      throws InterruptedException {
    return run(request, response, questions, PATIENCE_FOR_FILES);
  }

  private Optional<PlanRun> run(
      HttpServletRequest request,
      HttpServletResponse response,
      List<? extends Question> questions,
      Duration patience)
      throws InterruptedException {
    String visitor = visitors.of(request, response);
    String id = request.getParameter(RUN);
    Optional<PlanRun> run =
        Optional.ofNullable(id)
            .flatMap(runs::find)
            .filter(known -> known.questions().equals(questions))
            .or(() -> runs.ask(visitor, questions));
    if (run.isPresent()) {
      run.get().await(patience);
    }
    return run;
  }

  public void cancel(HttpServletRequest request) {
    String id = request.getParameter(RUN);
    if (id != null) {
      runs.cancel(id);
    }
  }
}
