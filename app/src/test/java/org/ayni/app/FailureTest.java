package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;

class FailureTest {

  @Test
  void allProblemsOfBadInputAreTold() {
    Failure failure =
        Failure.of(
            new BadInputException(
                List.of(
                    new Problem("flows.csv", 3, "coal", "'abc'", "a number in 10^9 COP", ""),
                    new Problem("flows.csv", 4, "corn", "NaN", "a number", "Write 0."))));
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.message())
        .isEqualTo(
            """
            flows.csv:3, column 'coal': 'abc'; expected a number in 10^9 COP
            flows.csv:4, column 'corn': NaN; expected a number
                Write 0.
            2 problems.\
            """);
  }

  @Test
  void tooLittleMemoryIsToldWithARemedy() {
    Failure failure = Failure.outOfMemory(2_000_000_000L);
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.message()).contains("2.0 GB", "AYNI_JAVA_OPTS=-Xmx4g");
    assertThat(Failure.of(new OutOfMemoryError("Java heap space")).exitCode()).isEqualTo(2);
  }

  @Test
  void aFullDiskIsToldAlsoWhenWrapped() {
    Failure failure =
        Failure.of(new UncheckedIOException(new IOException("No space left on device")));
    assertThat(failure.exitCode()).isEqualTo(2);
    assertThat(failure.message()).startsWith("The disk is full");
  }

  @Test
  void aMissingFileIsNamed() {
    Failure failure = Failure.of(new NoSuchFileException("plan.json"));
    assertThat(failure).isEqualTo(new Failure("plan.json: there is no such file", 2));
  }

  @Test
  void aMistakeOfAyniIsOwnedUpToWithoutAStackTrace() {
    Failure failure = Failure.of(new IllegalStateException("two heads"));
    assertThat(failure.exitCode()).isEqualTo(70);
    assertThat(failure.message())
        .contains("IllegalStateException: two heads", "report", "AYNI_DEBUG=1")
        .contains("FailureTest")
        .doesNotContain("\tat ");
    assertThat(Failure.trace(new IllegalStateException("two heads"))).contains("\tat ");
  }
}
