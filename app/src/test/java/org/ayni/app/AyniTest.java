package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.app.output.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class AyniTest {

  @Test
  void helpListsTheCommandsAndTheExitCodes() {
    Run run = Run.of("--help");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("check", "analyse", "Exit codes:").doesNotContain("warm-up");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void helpHasNoColourWhereNobodyWatches() {
    assertThat(Run.of("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void withoutACommandTheHelpGoesToStandardError() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Usage: ayni");
  }

  @Test
  void theVersionNamesAyniAndJava() {
    assertThat(Run.of("--version").out()).startsWith("ayni ").contains("Java 25");
  }

  @Test
  void anUnknownOptionIsOneLineWithTheNearestKnownOne() {
    Run run = Run.of("check", "--fromat=json", "somewhere");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "Unknown option '--fromat'. Did you mean '--format'? See 'ayni check --help'.\n");
  }

  @Test
  void anUnknownCommandIsOneLineWithTheNearestKnownOne() {
    Run run = Run.of("chekc", "somewhere");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo("Unknown command 'chekc'. Did you mean 'check'? See 'ayni --help'.\n");
  }

  @Test
  void anUnknownMethodIsOneLineWithTheNearestKnownOne() {
    assertThat(Run.of("analyse", "linkage", "somewhere").err())
        .isEqualTo(
            "Unknown command 'linkage'. Did you mean 'linkages'? See 'ayni analyse --help'.\n");
  }

  @Test
  void anUnknownFormatIsOneLineWithTheNearestKnownOne() {
    Run run = Run.of("check", "--format", "jsno", "somewhere");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("'jsno'", "text, csv, json", "maybe 'json'");
  }

  @Test
  void aMissingEconomyIsOneLine() {
    Run run = Run.of("check");
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("ECONOMY", "See 'ayni check --help'");
  }

  @Test
  void standardOutputThatTakesNoMoreIsToldOnce() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Ayni.run(new Terminal(full, err, false), false, false, "check", "colombia-2019");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("standard output", "No space left on device")
        .doesNotContain("\tat ");
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDeviceIsToldToo() throws IOException {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
      assertThat(Ayni.run(new Terminal(full, err, false), false, false, "check", "colombia-2019"))
          .isEqualTo(ExitCode.BAD_INPUT);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("No space left on device");
  }

  @Test
  void aReaderWhoHasHadEnoughIsNoFailure() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Terminal terminal = new Terminal(closed, OutputStream.nullOutputStream(), false);
    assertThat(Ayni.run(terminal, false, false, "analyse", "linkages", "colombia-2019")).isZero();
  }
}
