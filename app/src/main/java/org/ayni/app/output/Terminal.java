package org.ayni.app.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.ayni.files.BadInputException;
import org.ayni.files.Json;
import org.ayni.files.Problem;

/// Where the command writes: answers to standard output, everything else to standard error. UTF-8
/// always.
public final class Terminal {

  private final OutputStream out;
  private final PrintWriter err;
  private final boolean interactive;

  /// @param out standard output
  /// @param err standard error
  /// @param interactive whether somebody watches standard error, so that progress is worth showing
  public Terminal(OutputStream out, OutputStream err, boolean interactive) {
    this.out = out;
    this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
    this.interactive = interactive;
  }

  /// Standard output for what is no answer, such as help; flushed at each line.
  public PrintWriter out() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  /// Standard error, for progress and messages; flushed at each line.
  public PrintWriter err() {
    return err;
  }

  public boolean interactive() {
    return interactive;
  }

  /// Prints an answer in the form asked for.
  ///
  /// @throws BadInputException when standard output takes no more, such as on a full disk
  public void print(Answer answer, OutputFormat format) {
    switch (format) {
      case TEXT -> print(answer.text());
      // For programs, letter for letter.
      case CSV -> write(answer.csv().csv());
      case JSON -> write(Json.text(answer.json()));
    }
  }

  /// Prints text for people; what in it would steer the terminal is [made visible][PlainText].
  ///
  /// @throws BadInputException when standard output takes no more, such as on a full disk
  public void print(String text) {
    write(PlainText.of(text));
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      // Whoever reads has had enough (`ayni … | head`): nothing is wrong.
      if (!reason.contains("Broken pipe")) {
        throw new BadInputException(
            Problem.ofFile(
                "standard output",
                "cannot be written: " + reason,
                "room for the answer",
                "Free some space, or send the output elsewhere."));
      }
    }
  }
}
