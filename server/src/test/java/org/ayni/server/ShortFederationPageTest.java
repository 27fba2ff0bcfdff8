package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ayni.federation.treaty.Readers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of a federation in which the coast cannot meet its floors alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortFederationPageTest {

  private Optional<AyniServer> server = Optional.empty();

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    ServedValleys valleys =
        new ServedValleys(folder, 1.1).withTreaty(Readers.EVERYBODY).joined().planned(40);
    server = Optional.of(AyniServer.start(Valley.options().withNode(valleys.door())));
  }

  @AfterAll
  void stop() {
    server.ifPresent(AyniServer::close);
  }

  @ParameterizedTest
  @CsvSource({
    "es, solo no llega a sus mínimos, sus mínimos quedan cubiertos, no llegaría a sus mínimos",
    "en, alone it falls short of its floors, its floors hold, floors would not hold",
    "pt, sozinho não chega aos seus mínimos, seus mínimos ficam cobertos, não chegaria aos seus"
        + " mínimos",
  })
  void itSaysWhoFallsShortAloneAndThatTogetherFloorsHold(
      String language, String alone, String together, String leaving) {
    String page = new Browser(server.orElseThrow()).page("/federation", language);
    assertThat(page).contains(alone, together, leaving).doesNotContain("??", "NaN", "∞");
  }

  @Test
  void floorsThatNothingHoldsAreToldInsteadOfAPlan(@TempDir Path folder) throws IOException {
    ServedValleys valleys = new ServedValleys(folder, 1.1).withTreaty(Readers.EVERYBODY).joined();
    try (AyniServer other = AyniServer.start(Valley.options().withNode(valleys.door()))) {
      assertThat(new Browser(other).page("/federation", "en"))
          .contains("The offers so far do not hold the floors of: costa", "is not proven")
          .doesNotContain("federation-flows", "??");
    }
  }
}
