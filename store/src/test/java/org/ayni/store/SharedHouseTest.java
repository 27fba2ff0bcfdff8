package org.ayni.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.record.RecordException;
import org.ayni.store.backup.Houses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent while the disk is busy waits for it once, all together.
class SharedHouseTest {

  @TempDir Path temporary;

  /// Writes as they happened: how many were recorded together.
  private final ConcurrentLinkedQueue<Integer> writes = new ConcurrentLinkedQueue<>();

  /// The first write waits for it.
  private final CountDownLatch disk = new CountDownLatch(1);

  private final CountDownLatch firstBegins = new CountDownLatch(1);
  private volatile boolean breaks;
  private String address = "";

  @BeforeEach
  void begin() throws IOException {
    address = temporary.resolve("house.db").toString();
    CouncilHouse.open(Houses.create(address, HouseFixture.opening(HouseFixture.key())))
        .append(HouseFixture.START, List.of(HouseFixture.founding()));
  }

  private SharedHouse house() throws IOException {
    WatchedStore.Watch slow =
        new WatchedStore.Watch() {
          @Override
          public void begins(List<Addition> additions) {
            if (breaks) {
              throw new java.io.UncheckedIOException(new IOException("the disk is full"));
            }
            writes.add(additions.size());
            firstBegins.countDown();
            try {
              disk.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }

          @Override
          public void ends() {}
        };
    return new SharedHouse(
        CouncilHouse.open(new WatchedStore(Houses.open(address), slow)),
        InstantSource.fixed(HouseFixture.START.plusSeconds(60)));
  }

  private record Sender(Thread thread, FutureTask<Long> answer) {
    static Sender of(SharedHouse house, List<CouncilEvent> events) {
      return of(house, events, Enclosed.NOTHING);
    }

    static Sender of(SharedHouse house, List<CouncilEvent> events, Enclosed enclosed) {
      FutureTask<Long> answer =
          new FutureTask<>(() -> house.append(events, Optional.empty(), enclosed));
      return new Sender(Thread.ofPlatform().start(answer), answer);
    }

    /// Until it waits for an answer.
    void awaitWaiting() {
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void thoseWhoComeWhileTheDiskIsBusyShareTheNextWriteAndARefusedOneTouchesNobody()
      throws Exception {
    try (SharedHouse house = house()) {
      Sender first = Sender.of(house, HouseFixture.members(0, 1));
      firstBegins.await();
      List<Sender> others = new ArrayList<>();
      for (int k = 1; k <= 20; k++) {
        others.add(Sender.of(house, HouseFixture.members(k, k + 1)));
      }
      // Somebody who is a member already.
      Sender refused = Sender.of(house, HouseFixture.members(0, 1));
      Stream.concat(others.stream(), Stream.of(refused)).forEach(Sender::awaitWaiting);
      assertThat(others).noneMatch(one -> one.answer().isDone());
      disk.countDown();

      assertThat(first.answer().get()).isEqualTo(2);
      List<Long> numbers = new ArrayList<>();
      for (Sender one : others) {
        numbers.add(one.answer().get());
      }
      assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number >= 3 && number <= 22);
      assertThatThrownBy(() -> refused.answer().get()).hasCauseInstanceOf(RefusedException.class);
      assertThat(writes).containsExactly(1, 20);
      assertThat(house.read(HouseView::entries)).isEqualTo(23L);
    }
  }

  @Test
  void whatCannotBeKeptOfOneTouchesNobodyWhoIsRecordedTogetherWithThem() throws Exception {
    try (SharedHouse house = house()) {
      Sender first = Sender.of(house, HouseFixture.members(0, 1));
      firstBegins.await();
      List<Sender> others = new ArrayList<>();
      for (int k = 1; k <= 5; k++) {
        String text = "text " + k;
        others.add(Sender.of(house, HouseFixture.members(k, k + 1), files -> files.keep(text)));
      }
      Sender large =
          Sender.of(
              house,
              HouseFixture.members(6, 7),
              files -> {
                files.keep("text of what is too large");
                throw RecordException.of("a plan of many bytes", "fewer");
              });
      Stream.concat(others.stream(), Stream.of(large)).forEach(Sender::awaitWaiting);
      disk.countDown();

      assertThat(first.answer().get()).isEqualTo(2);
      List<Long> numbers = new ArrayList<>();
      for (Sender one : others) {
        numbers.add(one.answer().get());
      }
      assertThat(numbers).containsExactlyInAnyOrder(3L, 4L, 5L, 6L, 7L);
      assertThatThrownBy(() -> large.answer().get())
          .hasCauseInstanceOf(RecordException.class)
          .hasMessageContaining("a plan of many bytes");
      assertThat(house.read(HouseView::entries)).isEqualTo(8L);
      List<String> texts = house.read(open -> open.files().texts());
      assertThat(texts).hasSize(5);
    }
  }

  @Test
  void whenTheDiskFailsNobodyIsAnsweredAndTheNextOneCanGoOn() throws Exception {
    disk.countDown();
    try (SharedHouse house = house()) {
      breaks = true;
      assertThatThrownBy(() -> house.append(HouseFixture.members(0, 1), Optional.empty()))
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("the disk is full");
      breaks = false;
      assertThat(house.append(HouseFixture.members(0, 1), Optional.empty())).isEqualTo(2);
    }
  }

  @Test
  void manyReadAtOnceAndWhatAnotherProgramRecordedIsSeen() throws Exception {
    disk.countDown();
    try (SharedHouse house = house()) {
      CountDownLatch both = new CountDownLatch(2);
      FutureTask<Long> other =
          new FutureTask<>(() -> house.read(open -> entriesWhenBoth(both, open)));
      Thread.ofPlatform().start(other);
      assertThat(house.<Long>read(open -> entriesWhenBoth(both, open))).isEqualTo(2);
      assertThat(other.get()).isEqualTo(2);
      CouncilHouse.open(Houses.open(address))
          .append(HouseFixture.START, HouseFixture.members(0, 1));
      assertThat(house.read(HouseView::entries)).isEqualTo(3L);
    }
  }

  private static long entriesWhenBoth(CountDownLatch both, HouseView open) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return open.entries();
  }
}
