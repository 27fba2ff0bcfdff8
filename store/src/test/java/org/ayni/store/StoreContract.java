package org.ayni.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.HouseStore;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseStore.Writing;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.house.Receipt;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.house.Sending;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.files.Manifest;
import org.ayni.files.Sha256;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds wherever a house is kept.
public abstract class StoreContract {

  @TempDir protected Path temporary;

  protected final SigningKey key = HouseFixture.key();
  private Optional<HouseStore> made = Optional.empty();

  /// Begins a house in a new place.
  protected abstract HouseStore create(Entry opening) throws IOException;

  /// The same house as another program would open it.
  protected abstract HouseStore again() throws IOException;

  @BeforeEach
  final void begin() throws IOException {
    made = Optional.of(create(HouseFixture.opening(key)));
  }

  protected final HouseStore store() {
    return made.orElseThrow();
  }

  protected static long append(HouseStore store, int from, int to) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int k = from; k < to; k++) {
      entries.add(HouseFixture.minutes(k));
    }
    try (Writing writing = store.write()) {
      return writing.append(List.of(new Addition(entries, Optional.empty())));
    }
  }

  @Test
  void whatWasAddedIsThereInOrderForOthersToo() throws IOException {
    assertThat(append(store(), 1, 1500)).isEqualTo(1);
    HouseStore other = again();
    assertThat(other.view().size()).isEqualTo(1500);
    List<byte[]> lines = new ArrayList<>();
    while (lines.size() < 1500) {
      lines.addAll(other.view().lines(lines.size()));
    }
    for (int k = 1; k < 1500; k++) {
      assertThat(lines.get(k)).isEqualTo(HouseFixture.minutes(k).bytes());
    }
    assertThat(other.view().entry(1499)).isEqualTo(HouseFixture.minutes(1499));
    assertThat(other.view().trust().origin()).isEqualTo(HouseFixture.ORIGIN);
  }

  @Test
  void aViewDoesNotSeeWhatIsAddedLater() throws IOException {
    var view = store().view();
    append(store(), 1, 10);
    assertThat(view.size()).isEqualTo(1);
    assertThat(view.lines(0)).hasSize(1);
    assertThatThrownBy(() -> view.line(1)).isInstanceOf(RecordException.class);
  }

  @Test
  void aWrongEntryIsRefusedWithItsPlaceAndNothingIsWritten() throws IOException {
    append(store(), 5, 6);
    assertThatThrownBy(() -> append(store(), 4, 7))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("line 1: entry 2")
        .hasMessageContaining("a time not before");
    assertThat(store().view().size()).isEqualTo(2);
    assertThat(append(store(), 7, 8)).isEqualTo(2);
  }

  @Test
  void whatIsNotAppendedWhenTheWriterLetsGoIsNotThere() throws IOException {
    try (Writing writing = store().write()) {
      assertThat(writing.before().size()).isEqualTo(1);
    }
    assertThat(append(store(), 1, 3)).isEqualTo(1);
  }

  @Test
  void textsAndPlansAreThereUnderTheirHashes() throws IOException {
    String hash = store().files().keep("Acta número uno\n");
    assertThat(store().files().keep("Acta número uno\n")).isEqualTo(hash);
    assertThat(again().files().text(hash)).contains("Acta número uno\n");
    assertThat(again().files().text("0".repeat(64))).isEmpty();
    assertThat(again().files().texts()).containsExactly(hash);

    Path plan = HouseFixture.plan(temporary.resolve("a-plan"));
    String name = store().files().keepPlan(plan);
    assertThat(store().files().keepPlan(plan)).isEqualTo(name);
    assertThat(again().files().plans()).containsExactly(name);
    Path copy = temporary.resolve("a-copy");
    assertThat(again().files().copyPlan(name, copy)).isTrue();
    for (String file : List.of("plan.json", "inputs/goals.json", "MANIFEST.sha256")) {
      assertThat(copy.resolve(file)).hasSameBinaryContentAs(plan.resolve(file));
    }
    assertThat(again().files().copyPlan("0".repeat(64), temporary.resolve("none"))).isFalse();
    assertThat(Files.exists(temporary.resolve("none"))).isFalse();
  }

  @Test
  void councilsLiveInIt() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    house.append(HouseFixture.START, HouseFixture.members(0, 20));
    // Somebody else goes on, and the first one sees it.
    CouncilHouse other = CouncilHouse.open(again());
    assertThat(other.entries()).isEqualTo(22);
    other.append(HouseFixture.START.plusSeconds(60), HouseFixture.members(20, 21));
    assertThat(house.append(HouseFixture.START.plusSeconds(61), HouseFixture.members(21, 22)))
        .isEqualTo(23);
    assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().member("m20")).isPresent();
  }

  @Test
  void whatTheStatutesForbidIsRefusedAndTheBookStaysAsItWas() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    // The second of these is a member already when the third is taken.
    List<org.ayni.councils.event.CouncilEvent> events = new ArrayList<>(HouseFixture.members(0, 2));
    events.addAll(HouseFixture.members(1, 2));
    assertThatThrownBy(() -> house.append(HouseFixture.START, events))
        .isInstanceOf(RefusedException.class);
    assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().member("m0")).isEmpty();
    assertThat(store().view().size()).isEqualTo(2);
    assertThat(house.append(HouseFixture.START, HouseFixture.members(0, 2))).isEqualTo(2);
  }

  @Test
  void whatEventsNameIsKeptWithThemAndNotWhenTheyAreRefused() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    Path plan = HouseFixture.plan(temporary.resolve("offered"));
    Enclosed enclosed =
        files -> {
          files.keepPlan(plan);
          files.keep("Lo que se pidió\n");
        };
    assertThatThrownBy(() ->
            house.append(
                Sending.at(HouseFixture.START, HouseFixture.members(0, 2), Optional.empty())
                    .with(enclosed)))
        .as("there is no council yet")
        .isInstanceOf(RefusedException.class);
    assertThat(again().files().plans()).isEmpty();
    assertThat(again().files().texts()).isEmpty();

    house.append(
        Sending.at(HouseFixture.START, List.of(HouseFixture.founding()), Optional.empty())
            .with(enclosed));
    assertThat(again().files().plans()).containsExactly(Sha256.of(plan.resolve(Manifest.FILE)));
    assertThat(again().files().texts()).containsExactly(Hashes.of("Lo que se pidió\n"));
  }

  /// Whether a second writer is refused at once rather than made to wait.
  protected abstract boolean refusesSecondWriters();

  @Test
  void manyWritersAtOnceLoseNothing() throws Exception {
    int writers = 8;
    List<Future<Long>> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      for (int k = 0; k < writers; k++) {
        // All at the same time: none is before another.
        numbers.add(threads.submit(() -> append(store(), 1, 2)));
      }
    }
    long written = 0;
    for (Future<Long> number : numbers) {
      try {
        assertThat(number.get()).isPositive();
        written++;
      } catch (ExecutionException e) {
        assertThat(refusesSecondWriters()).as(String.valueOf(e.getCause())).isTrue();
        assertThat(e).hasMessageContaining("somebody else is writing");
      }
    }
    assertThat(written).isPositive();
    assertThat(store().view().size()).isEqualTo(1 + written);
  }

  @Test
  void whatManySendAtOnceIsRecordedTogetherEachOnceAndAnsweredEach() throws Exception {
    CouncilHouse opened = CouncilHouse.open(store());
    opened.append(HouseFixture.START, List.of(HouseFixture.founding()));
    List<Future<Long>> sent = new ArrayList<>();
    try (SharedHouse house =
            new SharedHouse(opened, InstantSource.fixed(HouseFixture.START.plusSeconds(60)));
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (int k = 0; k < 60; k++) {
        int from = 2 * k;
        sent.add(
            threads.submit(
                () -> house.append(HouseFixture.members(from, from + 2), Optional.empty())));
      }
      for (Future<Long> one : sent) {
        assertThat(one.get()).isGreaterThan(1);
      }
      assertThat(house.read(HouseView::entries)).isEqualTo(122L);
    }
    CouncilHouse other = CouncilHouse.open(again());
    assertThat(other.entries()).isEqualTo(2 + 120);
    for (int k = 0; k < 60; k++) {
      for (int j = 0; j < 2; j++) {
        assertThat(store().view().entry(sent.get(k).get() + j).text("member"))
            .contains("m" + (2 * k + j));
      }
    }
  }

  @Test
  void whatIsRefusedOfOneDoesNotTouchWhatOthersSent() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    List<Receipt> receipts =
        house.appendEach(
            List.of(
                sending(HouseFixture.members(0, 2)),
                // The first of them could be, the second is a member already: neither is recorded.
                sending(
                    Stream.concat(
                            HouseFixture.members(7, 8).stream(),
                            HouseFixture.members(1, 2).stream())
                        .toList()),
                sending(HouseFixture.members(2, 3)),
                sending(HouseFixture.members(7, 8))));
    assertThat(receipts.get(0).number()).isEqualTo(2);
    assertThatThrownBy(() -> receipts.get(1).number())
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("'m1' once more");
    assertThat(receipts.get(2).number()).isEqualTo(4);
    assertThat(receipts.get(3).number()).isEqualTo(5);
    assertThat(store().view().size()).isEqualTo(6);
    assertThat(
            CouncilHouse.open(again()).book().council(HouseFixture.JUNTA).orElseThrow().members())
        .hasSize(4);
    assertThat(house.append(HouseFixture.START, HouseFixture.members(8, 9))).isEqualTo(6);
  }

  /// A day so far back that the rules cannot reckon with it.
  @Test
  void whatBreaksInTheMiddleLeavesNothingBehindAndDoesNotTouchWhatOthersSent() throws IOException {
    CouncilHouse house = CouncilHouse.open(store());
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    List<CouncilEvent> breaking =
        List.of(
            HouseFixture.members(7, 8).getFirst(),
            new GuarantorsNamed(HouseFixture.JUNTA, LocalDate.MIN, List.of()));
    assertThatThrownBy(() -> house.append(HouseFixture.START, breaking))
        .isInstanceOf(DateTimeException.class);
    assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().members()).isEmpty();
    List<Receipt> receipts =
        house.appendEach(
            List.of(
                sending(HouseFixture.members(0, 1)),
                sending(breaking),
                sending(HouseFixture.members(1, 2))));
    assertThat(receipts.get(0).number()).isEqualTo(2);
    assertThatThrownBy(() -> receipts.get(1).number()).isInstanceOf(DateTimeException.class);
    assertThat(receipts.get(2).number()).isEqualTo(3);
    assertThat(store().view().size()).isEqualTo(4);
    assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().members()).hasSize(2);
  }

  private static Sending sending(List<CouncilEvent> events) {
    return Sending.at(HouseFixture.START, events, Optional.empty());
  }
}
