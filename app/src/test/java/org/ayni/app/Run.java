package org.ayni.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.ayni.app.output.Terminal;

/// One run of the command inside this JVM, with what it printed.
public record Run(int code, String out, String err) {

  public static Run of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Ayni.run(new Terminal(out, err, false), false, false, arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
