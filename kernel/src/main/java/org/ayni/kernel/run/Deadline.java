package org.ayni.kernel.run;

import java.util.function.Consumer;

/// A [RunControl] with a time limit that somebody else can also cancel.
public final class Deadline implements RunControl {

  private final long startNanos = System.nanoTime();
  private final double seconds;
  private final Consumer<Progress> listener;
  private volatile boolean cancelled;

  /// @param seconds the limit, counted from construction; > 0, may be infinite
  /// @param listener told of progress, on the computing thread
  public Deadline(double seconds, Consumer<Progress> listener) {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException("time limit: " + seconds + " s; expected a number > 0");
    }
    this.seconds = seconds;
    this.listener = listener;
  }

  /// Asks the computation to stop at its next poll.
  public void cancel() {
    cancelled = true;
  }

  @Override
  public boolean shouldStop() {
    return cancelled || secondsLeft() <= 0;
  }

  @Override
  public double secondsLeft() {
    return Math.max(0, seconds - (System.nanoTime() - startNanos) * 1e-9);
  }

  @Override
  public void report(Progress progress) {
    listener.accept(progress);
  }
}
