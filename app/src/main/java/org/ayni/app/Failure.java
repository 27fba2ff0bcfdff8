package org.ayni.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.nativelib.NativeLibraryException;
import org.ayni.kernel.rows.EngineLostException;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.record.RecordException;

/// What went wrong, as one message for people and an exit code.
///
/// @param message one or more lines, no stack trace
record Failure(String message, int exitCode) {

  private static final double GIGABYTE = 1e9;

  static Failure of(Throwable thrown) {
    return switch (thrown) {
      case BadInputException bad -> badInput(bad);
      case RecordException record -> record(record);
      case OutOfMemoryError memory -> outOfMemory(Runtime.getRuntime().maxMemory());
      case InsufficientMemoryException memory -> new Failure(said(memory), ExitCode.BAD_INPUT);
      case EngineLostException lost -> new Failure(said(lost), ExitCode.BAD_INPUT);
      case CannotBeCountedException ballots -> new Failure(said(ballots), ExitCode.BAD_INPUT);
      case UnsolvableTableException table -> new Failure(said(table), ExitCode.BAD_INPUT);
      case NativeLibraryException missing -> new Failure(said(missing), ExitCode.BAD_INPUT);
      case UncheckedIOException wrapped -> of(wrapped.getCause());
      case IOException io -> inputOutput(io);
      default -> bug(thrown);
    };
  }

  private static Failure badInput(BadInputException bad) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : bad.problems()) {
      text.append(problem).append('\n');
    }
    if (bad.problems().size() > 1) {
      text.append(bad.problems().size()).append(" problems.\n");
    }
    return new Failure(text.toString().stripTrailing(), ExitCode.BAD_INPUT);
  }

  private static Failure record(RecordException record) {
    StringBuilder text = new StringBuilder();
    record.findings().forEach(finding -> text.append(finding).append('\n'));
    return new Failure(text.toString().stripTrailing(), ExitCode.BAD_INPUT);
  }

  static Failure outOfMemory(long limit) {
    return new Failure(
        String.format(
            Locale.ROOT,
            "Not enough memory: %.1f GB are allowed. Allow more, such as AYNI_JAVA_OPTS=-Xmx%dg, or"
                + " ask for less: fewer industries, fewer years.",
            limit / GIGABYTE,
            Math.max(2, Math.round(2 * limit / GIGABYTE))),
        ExitCode.BAD_INPUT);
  }

  private static Failure inputOutput(IOException io) {
    String reason = said(io);
    String message =
        switch (io) {
          case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
          case AccessDeniedException denied -> denied.getFile() + ": may not be opened";
          default ->
              reason.toLowerCase(Locale.ROOT).contains("no space left")
                  ? "The disk is full (" + reason + "). Free some space, or choose another disk."
                  : "Reading or writing failed: " + reason;
        };
    return new Failure(message, ExitCode.BAD_INPUT);
  }

  private static Failure bug(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return new Failure(
        "Ayni made a mistake: "
            + thrown
            + (trace.length == 0 ? "" : "\n    at " + trace[0])
            + "\nPlease report it, with the command you gave and what AYNI_DEBUG=1 prints before it.",
        ExitCode.BUG);
  }

  private static String said(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }

  /// The stack trace, for `AYNI_DEBUG=1`.
  static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
