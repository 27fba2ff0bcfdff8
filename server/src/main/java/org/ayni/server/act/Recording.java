package org.ayni.server.act;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.councils.book.Reason;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.house.AppendKeys;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.house.HouseView;
import org.ayni.decisions.house.Receipt;
import org.ayni.decisions.house.RefusedException;
import org.ayni.decisions.house.Sending;
import org.ayni.record.RecordException;
import org.ayni.server.rights.ActRights;
import org.ayni.server.rights.Person;
import org.ayni.server.run.HouseShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way in which pages record: who may is asked here, the book says whether it can be, and
/// what is sent twice under its key is recorded once.
public final class Recording {

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final String SENT_BEFORE = "under the key";

  private static final Reason NOT_KEPT = Reason.of("notKept");

  private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

  private static final SecureRandom RANDOM = new SecureRandom();

  private Recording() {}

  /// What came of it.
  public sealed interface Result {
    /// Recorded, now or when it was sent before.
    ///
    /// @param first number of the first entry
    record Done(long first) implements Result {}

    /// The book does not take it. Nothing was recorded.
    record Refused(List<Refusal> refusals) implements Result {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }

    /// Something else was recorded under the key. Nothing was recorded now.
    record SentBefore() implements Result {}
  }

  /// A key for what a form will send: 128 random bits.
  public static String newKey() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The key that was sent, if it is one.
  public static Optional<String> key(String sent) {
    return Optional.of(sent).filter(text -> KEY.matcher(text).matches());
  }

  /// Records, all or nothing, together with what others send at the same time.
  ///
  /// @param key one of [#key]
  /// @return empty when no house is served
  /// @throws org.ayni.server.rights.ForbiddenException when `person` may not
  public static Optional<Result> record(
      HouseShelf house, Person person, List<CouncilEvent> events, String key) {
    return record(house, person, events, key, Enclosed.NOTHING);
  }

  /// The same with what the events name, which is kept if they are recorded.
  public static Optional<Result> record(
      HouseShelf house, Person person, List<CouncilEvent> events, String key, Enclosed enclosed) {
    return carried(house, person, events, known(person, events, key), enclosed);
  }

  /// Records a batch that was signed elsewhere: once, whoever brings it.
  ///
  /// @param key of the batch
  /// @return empty when no house is served
  /// @throws org.ayni.server.rights.ForbiddenException when `person` may not record one of them
  static Optional<Result> carried(
      HouseShelf house, Person person, List<CouncilEvent> events, String key, Enclosed enclosed) {
    house.read(open -> {
      require(open, person, events);
      return true;
    });
    return house.isEmpty()
        ? Optional.empty()
        : Optional.of(result(() -> house.append(events, Optional.of(key), enclosed).orElseThrow()));
  }

  /// Records in a house that nobody else uses meanwhile; see [#record(HouseShelf, Person, List,
  /// String)].
  static Result record(
      CouncilHouse house,
      InstantSource clock,
      Person person,
      List<CouncilEvent> events,
      String key,
      Enclosed enclosed)
      throws IOException {
    require(house, person, events);
    Sending sending =
        Sending.now(clock, events, Optional.of(known(person, events, key))).with(enclosed);
    Receipt receipt = house.appendEach(List.of(sending)).getFirst();
    return result(receipt::number);
  }

  private static void require(HouseView house, Person person, List<CouncilEvent> events) {
    events.forEach(event -> ActRights.require(person, house.book(), event));
  }

  /// Keys of one account are none of another's. A vote under a one-time key is known by that alone,
  /// so that nothing says whose account sent it.
  private static String known(Person person, List<CouncilEvent> events, String key) {
    String sender =
        events.stream()
            .flatMap(event ->
                event instanceof BallotCast cast && cast.signature().isPresent()
                    ? Stream.of(cast.voter())
                    : Stream.empty())
            .findFirst()
            .orElse(person.account());
    return AppendKeys.of(sender, key);
  }

  private static Result result(LongSupplier first) {
    try {
      return new Result.Done(first.getAsLong());
    } catch (RefusedException e) {
      return new Result.Refused(e.refusals());
    } catch (RecordException e) {
      if (e.findings().stream().anyMatch(finding -> finding.found().contains(SENT_BEFORE))) {
        return new Result.SentBefore();
      }
      // No rule of the statute: the record itself does not take it, or cannot be written.
      LOG.error("The record takes no entry", e);
      return new Result.Refused(
          e.findings().stream()
              .map(f -> new Refusal("", "", f.found(), f.expected(), NOT_KEPT))
              .toList());
    }
  }
}
