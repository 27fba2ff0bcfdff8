package org.ayni.shocks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ayni.economy.Names;
import org.ayni.files.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A scenario that is written reads back as it was.
class ScenarioFileTest {

  private static Scenario again(Scenario scenario) {
    byte[] text = ScenarioFile.text(scenario).getBytes(StandardCharsets.UTF_8);
    return ScenarioFile.read(InputFile.of("shock.yaml", () -> new ByteArrayInputStream(text)));
  }

  static Stream<String> ready() {
    return ReadyScenarios.names().stream();
  }

  @ParameterizedTest
  @MethodSource("ready")
  void everyReadyScenarioReadsBackAsItWas(String name) {
    Scenario scenario = ReadyScenarios.open(name);

    assertThat(again(scenario)).isEqualTo(scenario);
  }

  @ParameterizedTest
  @EnumSource(Recovery.Kind.class)
  void everyKindOfChangeAndWayBackReadsBackBitForBit(Recovery.Kind kind) {
    Scenario scenario =
        new Scenario(
            "no: 1e3 # & *",
            new Names(Map.of("es", "«Sí»: no\n- \"todo\"", "en", "yes")),
            Names.of("null"),
            7,
            new Recovery(kind, kind == Recovery.Kind.STEP ? 0 : 13),
            List.of(
                new Change.Exports(List.of(), -1.0 / 3, 0.1 + 0.2),
                new Change.Exports(List.of("USA", "no"), 1e-7, 0),
                new Change.Imports(List.of("CHN"), -1),
                new Change.Capacity(List.of(), "", -0.5),
                new Change.Capacity(List.of(), "05", -0.25),
                new Change.Capacity(List.of("A", "B"), "08", -0.125),
                new Change.Wages(0.23),
                new Change.ImportPrice(10),
                new Change.WorldPrice("B", -0.99)));

    assertThat(again(scenario)).isEqualTo(scenario);
  }

  @Test
  void theFileCanBeReadByPeople() {
    assertThat(ScenarioFile.text(ReadyScenarios.open("usa-buys-half")))
        .startsWith("name: \"usa-buys-half\"\ntitle:\n  en: ")
        .contains("\nweeks: 52\n", "\nchanges:\n- kind: \"exports\"\n  partners:\n  - \"USA\"\n");
  }
}
