package org.ayni.decisions.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.ayni.councils.event.CouncilEvent;
import org.jspecify.annotations.Nullable;

/// A house that many use at once. What is sent while somebody else is being written is recorded
/// together with what else was sent meanwhile, in the order in which it came, and waits for the
/// disk once (group commit: DeWitt, Katz, Olken, Shapiro, Stonebraker and Wood 1984). Each sender
/// is answered when theirs is on the disk, not before. Many read at once, while nothing is written.
/// Thread-safe; to be closed at the end.
public final class SharedHouse implements AutoCloseable {

  /// So many at most are recorded together.
  private static final int MOST = 1_000;

  private final CouncilHouse house;
  private final InstantSource clock;
  private final HouseStore.Hold hold;

  /// Several read, or one writes.
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  /// Those who wait to be written; guarded by itself.
  private final ArrayDeque<Waiting> queue = new ArrayDeque<>();

  /// Whether somebody writes for those who wait; guarded by the queue.
  private boolean led;

  /// Somebody who has sent something. The one who writes for all is the first of the queue; when
  /// that is done, the next first one does.
  private static final class Waiting {
    private final Sending sending;
    private final Semaphore called = new Semaphore(0);
    private @Nullable Receipt receipt;
    private @Nullable IOException failure;

    Waiting(Sending sending) {
      this.sending = sending;
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

  /// What is made of a house as it stands.
  @FunctionalInterface
  public interface Look<T> {
    /// @param house to keep nothing of
    T at(HouseView house) throws IOException;
  }

  /// What is done with a house while nobody else uses it.
  @FunctionalInterface
  public interface Use<T> {
    /// @param house to keep nothing of
    T of(CouncilHouse house) throws IOException;
  }

  /// @param house that nobody else in this program uses
  /// @param clock by which events are dated
  public SharedHouse(CouncilHouse house, InstantSource clock) throws IOException {
    this.house = house;
    this.clock = clock;
    this.hold = house.hold();
  }

  /// Waits for who uses the house, and lets go of it.
  @Override
  public void close() throws IOException {
    use.writeLock().lock();
    try {
      hold.close();
    } finally {
      use.writeLock().unlock();
    }
  }

  /// What `look` makes of the house as it stands, also with what others have recorded.
  public <T> T read(Look<T> look) throws IOException {
    use.readLock().lock();
    try {
      if (house.isCurrent()) {
        return look.at(house);
      }
    } finally {
      use.readLock().unlock();
    }
    use.writeLock().lock();
    try {
      house.refresh();
      // So that nothing comes between.
      use.readLock().lock();
    } finally {
      use.writeLock().unlock();
    }
    try {
      return look.at(house);
    } finally {
      use.readLock().unlock();
    }
  }

  /// For what follows from where everything stands, such as the end of a ballot: nothing is
  /// recorded between the look and the record. It waits for the disk by itself.
  public <T> T alone(Use<T> act) throws IOException {
    use.writeLock().lock();
    try {
      house.refresh();
      return act.of(house);
    } finally {
      use.writeLock().unlock();
    }
  }

  /// Records what happens now, all together or nothing, and returns once it is on the disk.
  ///
  /// @param key see [CouncilHouse#append]
  /// @return the number of the first entry
  /// @throws RefusedException when the statutes do not allow it
  /// @throws IOException when it could not be written
  public long append(List<? extends CouncilEvent> events, Optional<String> key) throws IOException {
    return append(events, key, Enclosed.NOTHING);
  }

  /// The same with what the events name.
  public long append(List<? extends CouncilEvent> events, Optional<String> key, Enclosed enclosed)
      throws IOException {
    Waiting mine = new Waiting(Sending.now(clock, events, key).with(enclosed));
    if (!leads(mine)) {
      mine.called.acquireUninterruptibly();
    }
    if (!mine.answered()) {
      List<Waiting> together = first();
      try {
        write(together);
      } finally {
        handOn(together);
      }
    }
    return mine.number();
  }

  /// Joins the queue.
  ///
  /// @return whether nobody writes, so that `mine` is to do it
  private boolean leads(Waiting mine) {
    synchronized (queue) {
      queue.add(mine);
      boolean leads = !led;
      led = true;
      return leads;
    }
  }

  private List<Waiting> first() {
    synchronized (queue) {
      List<Waiting> first = new ArrayList<>();
      while (first.size() < MOST && !queue.isEmpty()) {
        first.add(queue.removeFirst());
      }
      return first;
    }
  }

  private void write(List<Waiting> together) {
    use.writeLock().lock();
    try {
      record(together);
    } finally {
      use.writeLock().unlock();
    }
  }

  private void record(List<Waiting> together) {
    try {
      List<Receipt> receipts = house.appendEach(together.stream().map(w -> w.sending).toList());
      for (int k = 0; k < together.size(); k++) {
        together.get(k).receipt = receipts.get(k);
      }
    } catch (IOException e) {
      together.forEach(one -> one.failure = e);
    } catch (UncheckedIOException e) {
      together.forEach(one -> one.failure = e.getCause());
    } catch (RuntimeException e) {
      if (together.size() == 1) {
        together.getFirst().receipt = new Receipt.Refused(e);
      } else {
        // Something of one of them cannot be kept, and nothing was recorded: each by themselves.
        together.forEach(one -> record(List.of(one)));
      }
    }
  }

  /// Calls those who were written, and whoever is to write next.
  private void handOn(List<Waiting> together) {
    synchronized (queue) {
      Waiting next = queue.peekFirst();
      led = next != null;
      if (next != null) {
        next.called.release();
      }
    }
    for (Waiting one : together) {
      if (!one.answered()) {
        one.failure = new IOException("whoever wrote for all was stopped");
      }
      one.called.release();
    }
  }
}
