package org.ayni.shocks.scenario;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Scenarios that ship with Ayni, made for Colombia, and those in files.
public final class ReadyScenarios {

  private static final List<String> NAMES =
      List.of(
          "usa-buys-half",
          "usa-half-redirected",
          "usa-tariff-25",
          "china-grows",
          "oil-third",
          "wages-23",
          "blockade");

  private ReadyScenarios() {}

  public static List<String> names() {
    return NAMES;
  }

  /// @param name one of [#names], or a file
  /// @throws BadInputException when it is neither, or something is wrong in the file
  public static Scenario open(String name) {
    if (NAMES.contains(name)) {
      return ScenarioFile.read(
          InputFile.of(
              name + ".yaml",
              () -> {
                InputStream in = ReadyScenarios.class.getResourceAsStream(name + ".yaml");
                if (in == null) {
                  throw new IllegalStateException("no resource " + name + ".yaml");
                }
                return in;
              }));
    }
    if (!Files.isRegularFile(Path.of(name))) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "no scenario '" + name + "'",
              "a file, or one of " + String.join(", ", NAMES),
              Nearest.advice(name, NAMES),
              Said.of("value.unknown", name, String.join(", ", NAMES))));
    }
    return ScenarioFile.read(InputFile.of(Path.of(name)));
  }
}
