package org.ayni.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.app.command.Described;
import org.junit.jupiter.api.Test;

/// docs/operation.md lists every setting there is, with its default.
class OperationDocTest {

  private static Map<String, List<String>> listed() throws IOException {
    String text = Files.readString(Path.of("../docs/operation.md"));
    String table =
        text.substring(text.indexOf("<!-- settings"), text.indexOf("<!-- end of settings"));
    Map<String, List<String>> rows = new LinkedHashMap<>();
    table
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split(" \\| ", -1))
        .forEach(cells -> rows.put(cells[0].replaceAll("[|` ]", ""), List.of(cells)));
    return rows;
  }

  @Test
  void everySettingStandsThereWithItsDefault() throws IOException {
    Map<String, Optional<String>> options = new TreeMap<>(Described.settings());
    Map<String, List<String>> listed = new TreeMap<>(listed());
    assertThat(listed.keySet()).isEqualTo(options.keySet());
    options.forEach((key, usual) ->
        usual.ifPresent(value -> assertThat(listed.get(key)).as(key).element(1).isEqualTo(value)));
  }

  @Test
  void eachHasAUnitAndASentence() throws IOException {
    listed()
        .forEach((key, cells) -> {
          assertThat(cells).as(key).hasSize(4);
          assertThat(cells).as(key).allSatisfy(cell -> assertThat(cell.strip()).isNotEmpty());
        });
  }
}
