package org.ayni.app.plan;

import java.util.Locale;
import java.util.function.Consumer;
import org.ayni.app.output.Terminal;
import org.ayni.kernel.run.RunControl.Progress;

/// Shows how far a run is on one line of standard error, rewritten twice a second, when somebody
/// watches.
public final class ProgressLine implements Consumer<Progress> {

  private static final long EVERY_NANOS = 500_000_000;

  private final Terminal terminal;
  private long last = System.nanoTime();
  private boolean shown;

  public ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public synchronized void accept(Progress progress) {
    long now = System.nanoTime();
    if (terminal.interactive() && now - last >= EVERY_NANOS) {
      last = now;
      shown = true;
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "\r\u001b[K%s, step %d%s",
              progress.phase(),
              progress.iteration(),
              Double.isFinite(progress.objective())
                  ? String.format(Locale.ROOT, ", objective %.6g", progress.objective())
                  : "");
      terminal.err().flush();
    }
  }

  /// Wipes the line.
  public synchronized void end() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}
