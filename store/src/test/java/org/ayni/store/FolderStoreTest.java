package org.ayni.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends StoreContract {

  private Path folder() {
    return temporary.resolve("house");
  }

  @Override
  protected HouseStore create(Entry opening) throws IOException {
    return FolderHouse.create(folder(), opening);
  }

  @Override
  protected HouseStore again() {
    return new FolderHouse(folder());
  }

  @Override
  protected boolean refusesSecondWriters() {
    return true;
  }

  @Test
  void aFolderTakesNoKeysAndSaysSo() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    assertThatThrownBy(() ->
            house.append(HouseFixture.START, List.of(HouseFixture.founding()), Optional.of("k1")))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("a folder keeps no keys");
  }
}
