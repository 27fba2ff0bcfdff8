package org.ayni.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.decisions.house.Receipt;
import org.ayni.decisions.house.Sending;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.store.HouseFixture;
import org.ayni.store.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds in every database besides.
abstract class DatabaseContract extends StoreContract {

  /// A database without tables; the same for a whole test.
  protected abstract String address();

  @Override
  protected HouseStore create(Entry opening) throws IOException {
    return DatabaseHouse.create(address(), opening);
  }

  @Override
  protected HouseStore again() throws IOException {
    return DatabaseHouse.open(address());
  }

  @Override
  protected boolean refusesSecondWriters() {
    return false;
  }

  private void execute(String sql) throws IOException {
    Database.open(address(), Schema.HOUSE)
        .with(connection -> {
          try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM entry WHERE number = 2",
        "DELETE FROM entry",
        "UPDATE entry SET number = 7 WHERE number = 2",
        "UPDATE entry SET line = line WHERE number = 2",
        "INSERT INTO entry (number, line) SELECT 7, line FROM entry WHERE number = 2",
        "INSERT INTO entry (number, line) SELECT 1, line FROM entry WHERE number = 2",
      })
  void theDatabaseItselfRefusesWhatIsNoAddition(String sql) throws IOException {
    append(store(), 1, 3);
    assertThatThrownBy(() -> execute(sql))
        .isInstanceOf(IOException.class)
        .message()
        .containsAnyOf("entries are only ever added", "an entry has the number after the last");
    assertThat(store().view().size()).isEqualTo(3);
    assertThat(store().view().entry(2)).isEqualTo(HouseFixture.minutes(2));
  }

  @Test
  void whatIsSentOnceMoreUnderItsKeyIsRecordedOnce() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    Optional<String> key = Optional.of("9f-phone-of-m1-0001");
    long first = house.append(HouseFixture.START, HouseFixture.members(0, 3), key);
    // Later, by another program, as a phone would that got no answer.
    CouncilHouse other = CouncilHouse.open(again());
    assertThat(other.append(HouseFixture.START.plusSeconds(90), HouseFixture.members(0, 3), key))
        .isEqualTo(first);
    assertThat(other.entries()).isEqualTo(5);
    assertThat(store().view().size()).isEqualTo(5);
    assertThat(store().keys()).containsOnlyKeys(key.orElseThrow());
  }

  @Test
  void somethingElseUnderAKeyIsRefused() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    Optional<String> key = Optional.of("k");
    house.append(HouseFixture.START, HouseFixture.members(0, 3), key);
    for (var other : List.of(HouseFixture.members(0, 2), HouseFixture.members(3, 6))) {
      assertThatThrownBy(() -> house.append(HouseFixture.START, other, key))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("something else under the key 'k', recorded as entry 2");
    }
    assertThat(store().view().size()).isEqualTo(5);
  }

  @Test
  void aKeySentTwiceInOneGoIsRecordedOnce() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    Optional<String> key = Optional.of("k");
    Sending one = Sending.at(HouseFixture.START, HouseFixture.members(0, 1), key);
    Sending other = Sending.at(HouseFixture.START, HouseFixture.members(1, 2), key);
    List<Receipt> receipts = house.appendEach(List.of(one, one, other));
    assertThat(receipts.get(0).number()).isEqualTo(2);
    assertThat(receipts.get(1).number()).isEqualTo(2);
    assertThatThrownBy(() -> receipts.get(2).number())
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("something else under the key 'k'");
    assertThat(store().view().size()).isEqualTo(3);
  }

  @Test
  void whereAHouseIsNoneIsMade() {
    assertThatThrownBy(() -> DatabaseHouse.create(address(), HouseFixture.opening(key)))
        .isInstanceOf(RecordException.class);
  }
}
