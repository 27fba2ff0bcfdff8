package org.ayni.server.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl.Progress;

/// One visitor's questions on their way to answers. Thread-safe.
public final class PlanRun {

  /// Where a run is.
  public enum State {
    WAITING,
    RUNNING,
    /// Every question has an answer.
    DONE,
    /// Cancelled by the visitor.
    CANCELLED,
    /// Cancelled because the same visitor asked something else.
    REPLACED,
    /// Stopped because the server stops.
    STOPPED,
    /// The goals don't fit the economy; see [#problems()].
    REFUSED,
    /// Something broke that is not the visitor's fault.
    BROKEN;

    /// True when nothing more will come.
    public boolean over() {
      return this != WAITING && this != RUNNING;
    }
  }

  private final String id;
  private final String visitor;
  private final List<Question> questions;
  private final long asked = System.nanoTime();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Consumer<PlanRun> told;
  private OptionalLong began = OptionalLong.empty();

  private State state = State.WAITING;
  private Progress progress = new Progress("wait", 0, Double.NaN, Double.NaN);
  private final List<Answer> answers = new ArrayList<>();
  private List<Problem> problems = List.of();
  private Optional<Deadline> deadline = Optional.empty();

  /// @param told once, when it is over
  PlanRun(String id, String visitor, List<? extends Question> questions, Consumer<PlanRun> told) {
    this.told = told;
    this.id = id;
    this.visitor = visitor;
    this.questions = List.copyOf(questions);
  }

  /// What finds this run again; whoever knows it may look at it and cancel it.
  public String id() {
    return id;
  }

  String visitor() {
    return visitor;
  }

  public List<Question> questions() {
    return questions;
  }

  public synchronized State state() {
    return state;
  }

  public synchronized Progress progress() {
    return progress;
  }

  /// The answers so far, in the order of the questions.
  public synchronized List<Answer> answers() {
    return List.copyOf(answers);
  }

  /// The answers so far, where all are of one kind.
  public <A extends Answer> List<A> answers(Class<A> kind) {
    return answers().stream().map(kind::cast).toList();
  }

  /// What is wrong with the goals, where the run was refused.
  public synchronized List<Problem> problems() {
    return problems;
  }

  /// Seconds since it was asked for.
  public double age() {
    return (System.nanoTime() - asked) * 1e-9;
  }

  /// Waits until the run is over or `most` has passed, and gives the state it is in then.
  public State await(Duration most) throws InterruptedException {
    over.await(most.toMillis(), TimeUnit.MILLISECONDS);
    return state();
  }

  /// Waits until the run is over.
  public void await() throws InterruptedException {
    over.await();
  }

  /// How long it was worked on, without the time in the queue.
  public synchronized Duration worked() {
    return began.isEmpty()
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - began.getAsLong());
  }

  /// Ends the run from outside; a run that is over stays as it is.
  synchronized void end(State how) {
    if (!state.over()) {
      state = how;
      deadline.ifPresent(Deadline::cancel);
      told.accept(this);
      over.countDown();
    }
  }

  /// Answers all questions on the calling thread.
  void work(Planner planner, RecentAnswers recent, double secondsEach) {
    try {
      for (Question question : questions) {
        Optional<Deadline> started = start(secondsEach);
        if (started.isEmpty()) {
          return;
        }
        Answer answer =
            recent
                .find(question)
                .orElseGet(() -> planner.answer(question, answers(), started.get()));
        if (!take(answer)) {
          return;
        }
        recent.keep(answer);
      }
      end(State.DONE);
    } catch (BadInputException refused) {
      refuse(refused.problems());
    } catch (RuntimeException | Error broken) {
      end(State.BROKEN);
      throw broken;
    }
  }

  private synchronized Optional<Deadline> start(double seconds) {
    if (state.over()) {
      return Optional.empty();
    }
    state = State.RUNNING;
    if (began.isEmpty()) {
      began = OptionalLong.of(System.nanoTime());
    }
    deadline = Optional.of(new Deadline(seconds, this::report));
    return deadline;
  }

  private synchronized void report(Progress latest) {
    progress = latest;
  }

  private synchronized boolean take(Answer answer) {
    if (state.over()) {
      return false;
    }
    answers.add(answer);
    return true;
  }

  private synchronized void refuse(List<Problem> why) {
    problems = List.copyOf(why);
    end(State.REFUSED);
  }
}
