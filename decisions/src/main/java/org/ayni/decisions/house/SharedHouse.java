package org.ayni.decisions.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.ayni.councils.event.CouncilEvent;
import org.jspecify.annotations.Nullable;

/// A house that many use at once. What is sent while somebody else is being written is recorded
/// together with what else was sent meanwhile, in the order in which it came, and waits for the
/// disk once (group commit: DeWitt, Katz, Olken, Shapiro, Stonebraker and Wood 1984). Each sender
/// is answered when theirs is on the disk, not before. Thread-safe; to be closed at the end.
public final class SharedHouse implements AutoCloseable {

  /// So many at most are recorded together.
  private static final int MOST = 1_000;

  private final CouncilHouse house;
  private final InstantSource clock;
  private final HouseStore.Hold hold;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

  /// Whether somebody uses the house.
  private boolean busy;

  /// Somebody who has sent something.
  private static final class Waiting {
    private final List<CouncilEvent> events;
    private final Optional<String> key;
    private @Nullable Receipt receipt;
    private @Nullable IOException failure;

    Waiting(List<CouncilEvent> events, Optional<String> key) {
      this.events = events;
      this.key = key;
    }

    boolean answered() {
      return receipt != null || failure != null;
    }

    long number() throws IOException {
      if (receipt != null) {
        return receipt.number();
      }
      throw new IOException("it could not be written", failure);
    }
  }

  /// @param house that nobody else in this program writes to
  /// @param clock by which events are dated
  public SharedHouse(CouncilHouse house, InstantSource clock) throws IOException {
    this.house = house;
    this.clock = clock;
    this.hold = house.hold();
  }

  /// Waits for who uses the house, and lets go of it.
  @Override
  public void close() throws IOException {
    take();
    try {
      hold.close();
    } finally {
      release();
    }
  }

  /// What `look` makes of the house as it stands, also with what others have recorded.
  ///
  /// @param look must keep nothing of the house
  public <T> T read(Function<CouncilHouse, T> look) throws IOException {
    take();
    try {
      house.refresh();
      return look.apply(house);
    } finally {
      release();
    }
  }

  /// Records what happens now, all together or nothing, and returns once it is on the disk.
  ///
  /// @param key see [CouncilHouse#append]
  /// @return the number of the first entry
  /// @throws RefusedException when the statutes do not allow it
  /// @throws IOException when it could not be written
  public long append(List<? extends CouncilEvent> events, Optional<String> key) throws IOException {
    Waiting mine = new Waiting(List.copyOf(events), key);
    join(mine);
    for (List<Waiting> together = lead(mine); !together.isEmpty(); together = lead(mine)) {
      try {
        write(together);
      } finally {
        release();
      }
    }
    return mine.number();
  }

  private void join(Waiting mine) {
    lock.lock();
    try {
      queue.add(mine);
    } finally {
      lock.unlock();
    }
  }

  /// Waits for an answer or for the right to write for all who wait.
  ///
  /// @return who is to be written, the first ones first; nobody when `mine` is answered
  private List<Waiting> lead(Waiting mine) {
    lock.lock();
    try {
      while (busy && !mine.answered()) {
        changed.awaitUninterruptibly();
      }
      List<Waiting> next = new ArrayList<>();
      while (!mine.answered() && next.size() < MOST && !queue.isEmpty()) {
        next.add(queue.removeFirst());
      }
      busy |= !next.isEmpty();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void write(List<Waiting> together) {
    List<Receipt> receipts;
    try {
      receipts =
          house.appendEach(
              together.stream().map(one -> new Sending(clock, one.events, one.key)).toList());
    } catch (IOException e) {
      answer(together, List.of(), e);
      return;
    } catch (UncheckedIOException e) {
      answer(together, List.of(), e.getCause());
      return;
    } catch (RuntimeException e) {
      answer(together, together.stream().<Receipt>map(_ -> new Receipt.Refused(e)).toList(), null);
      return;
    }
    answer(together, receipts, null);
  }

  private void answer(
      List<Waiting> together, List<Receipt> receipts, @Nullable IOException failure) {
    lock.lock();
    try {
      for (int k = 0; k < together.size(); k++) {
        together.get(k).receipt = failure == null ? receipts.get(k) : null;
        together.get(k).failure = failure;
      }
    } finally {
      lock.unlock();
    }
  }

  private void take() {
    lock.lock();
    try {
      while (busy) {
        changed.awaitUninterruptibly();
      }
      busy = true;
    } finally {
      lock.unlock();
    }
  }

  private void release() {
    lock.lock();
    try {
      busy = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
