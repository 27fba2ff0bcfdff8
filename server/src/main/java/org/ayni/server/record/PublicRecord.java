package org.ayni.server.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.ayni.councils.book.Council;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.KnownRecord;
import org.ayni.record.storage.RecordView;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.store.backup.HouseBackup;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// The record of the house that is served, for everybody who asks. Thread-safe.
public final class PublicRecord {

  /// The whole record is written for so many at once: each takes as much disk as the house.
  private static final int AT_ONCE = 2;

  private final HouseShelf house;
  private final boolean open;
  private final KnownRecord known = new KnownRecord();
  private final Semaphore room = new Semaphore(AT_ONCE);

  /// @param open whether everybody may take the whole record
  public PublicRecord(HouseShelf house, boolean open) {
    this.house = house;
    this.open = open;
  }

  /// A checkpoint.
  ///
  /// @param entries that it covers, the first ones
  /// @param last when the last of them was recorded
  /// @param signed whether a key of the record that counts has signed it
  /// @param cosigned how many witnesses that count have
  /// @param needed how many of them it takes
  /// @param text as a file
  public record Signed(
      long entries, Instant last, boolean signed, int cosigned, int needed, String text) {

    /// Whether enough have signed.
    public boolean witnessed() {
      return signed && cosigned >= needed;
    }
  }

  /// How the record stands.
  ///
  /// @param origin its name
  /// @param unsigned how many entries, the last ones, no signature covers yet
  /// @param checkpoints the newest first, no more than were asked for
  /// @param keys those that count for the next checkpoint, as `ayni verify --policy` reads them
  public record Standing(
      String origin, long entries, long unsigned, List<Signed> checkpoints, String keys) {
    public Standing {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /// The whole record cannot be written for one more just now.
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  public static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /// @param most checkpoints to tell of
  /// @throws UnknownCouncilException when no house is served
  public Standing standing(int most) {
    return read(view -> {
      RecordView record = view.record();
      List<TrustHistory.Judged> newest = known.checkpoints(record).reversed();
      List<Signed> checkpoints = new ArrayList<>();
      for (TrustHistory.Judged one : newest.subList(0, Math.min(most, newest.size()))) {
        checkpoints.add(signed(record, one));
      }
      long covered =
          newest.stream()
              .filter(TrustHistory.Judged::signed)
              .mapToLong(one -> one.checkpoint().checkpoint().size())
              .max()
              .orElse(0);
      return new Standing(
          known.origin(record),
          record.size(),
          record.size() - covered,
          checkpoints,
          known.next(record).text());
    });
  }

  private static Signed signed(RecordView record, TrustHistory.Judged judged) throws IOException {
    long size = judged.checkpoint().checkpoint().size();
    return new Signed(
        size,
        size == 0 ? Instant.EPOCH : record.entry(size - 1).time(),
        judged.signed(),
        judged.policy().cosignatures(judged.checkpoint()),
        judged.policy().threshold(),
        judged.checkpoint().note().toString());
  }

  /// The proof that an entry is in the record; empty while no signature covers it.
  ///
  /// @param number of an entry that there is
  public Optional<Receipt> receipt(long number) {
    return read(view -> known.receipt(view.record(), number));
  }

  /// Whether some checkpoint covers an entry, so that there is a proof of it.
  public boolean covers(long number) {
    return read(view ->
        view.record().checkpoints().stream().anyMatch(one -> one.checkpoint().size() > number));
  }

  /// Whether somebody may take the whole record: everybody where it is published, else who may read
  /// the record of each of its councils, for it tells of all.
  public boolean mayTake(Person person) {
    return open || read(view -> mayReadAll(person, view));
  }

  private static boolean mayReadAll(Person person, HouseView view) {
    List<Council> councils = List.copyOf(view.book().councils());
    return !councils.isEmpty()
        && councils.stream().allMatch(one -> person.may(Rights.READ_RECORD, one.code()));
  }

  /// What is done with a file.
  public interface Use {
    /// @param file that is gone after
    void of(Path file) throws IOException;
  }

  /// Writes the whole record into a file, as `ayni backup` has it, without waiting for who records
  /// meanwhile.
  ///
  /// @throws ForbiddenException when that person may not
  /// @throws BusyException when others take it just now
  public void take(Person person, Use use) throws IOException {
    if (!mayTake(person)) {
      throw new ForbiddenException(Rights.READ_RECORD);
    }
    if (!room.tryAcquire()) {
      throw new BusyException();
    }
    try {
      Moment moment = read(view -> new Moment(view.record(), view.files()));
      Path file = Files.createTempFile("ayni-record-", ".zip");
      try {
        HouseBackup.publish(moment.record(), moment.files(), file);
        use.of(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } finally {
      room.release();
    }
  }

  /// What may be kept of a house.
  private record Moment(RecordView record, HouseFiles files) {}

  private <T> T read(SharedHouse.Look<T> look) {
    return house.read(look).orElseThrow(UnknownCouncilException::new);
  }
}
