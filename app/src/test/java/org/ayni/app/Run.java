package org.ayni.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ayni.app.output.Terminal;
import org.ayni.files.InputFile;
import org.ayni.files.Json;
import org.ayni.files.JsonValue;
import org.ayni.files.Problems;

/// One run of the command inside this JVM, with what it printed.
public record Run(int code, String out, String err) {

  public static Run of(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Ayni.run(new Terminal(out, err, false), false, false, arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Standard output as JSON.
  public JsonValue json() {
    Problems problems = new Problems();
    byte[] bytes = out.getBytes(StandardCharsets.UTF_8);
    Optional<JsonValue> value =
        Json.read(InputFile.of("out.json", () -> new ByteArrayInputStream(bytes)), problems);
    problems.throwIfAny();
    return value.orElseThrow();
  }
}
