package org.ayni.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Terminal terminal = new Terminal(out, new ByteArrayOutputStream(), false);

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aNameThatWouldSteerTheTerminalIsShownWithoutItsCommands() {
    terminal.print("Junta \u001b[2J\u009b1A\r\u202Eodatla\n\tvereda ñ → 水\n");

    assertThat(printed()).isEqualTo("Junta \uFFFD[2J\uFFFD1A\uFFFD\uFFFDodatla\n\tvereda ñ → 水\n");
  }
}
