package org.ayni.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.Test;

class SqliteTest extends DatabaseContract {

  @Override
  protected String address() {
    return temporary.resolve("house.db").toString();
  }

  @Test
  void openingWhatIsNotThereMakesNoFile() {
    Path none = temporary.resolve("none.db");
    assertThatThrownBy(() -> DatabaseHouse.open(none.toString()))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("no such file");
    assertThat(Files.exists(none)).isFalse();
  }

  @Test
  void aFileThatIsNoDatabaseIsToldAndLeftAsItIs() throws IOException {
    Path other = Files.writeString(temporary.resolve("other.db"), "a letter\n".repeat(200));
    assertThatThrownBy(() -> DatabaseHouse.open(other.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.db");
    assertThat(other).hasContent("a letter\n".repeat(200));
  }
}
