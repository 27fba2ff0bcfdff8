package org.ayni.server.act;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.RefusedException;
import org.ayni.record.RecordException;
import org.ayni.server.rights.ActRights;
import org.ayni.server.rights.Person;

/// The one way in which pages record: who may is asked here, the book says whether it can be, and
/// what is sent twice under its key is recorded once.
public final class Recording {

  /// How far ahead of our clock the record may be without it being an error: clocks differ.
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private static final String SENT_BEFORE = "under the key";

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

  /// Records, all or nothing.
  ///
  /// @param key one of [#key]
  /// @throws org.ayni.server.rights.ForbiddenException when `person` may not
  public static Result record(
      CouncilHouse house, Person person, Instant now, List<CouncilEvent> events, String key)
      throws IOException {
    events.forEach(event -> ActRights.require(person, house.book(), event));
    Instant last = house.book().last();
    boolean near = now.isBefore(last) && last.isBefore(now.plus(CLOCKS));
    try {
      return new Result.Done(
          house.append(near ? last : now, events, Optional.of(person.account() + "/" + key)));
    } catch (RefusedException e) {
      return new Result.Refused(e.refusals());
    } catch (RecordException e) {
      return e.findings().stream().anyMatch(finding -> finding.found().contains(SENT_BEFORE))
          ? new Result.SentBefore()
          : new Result.Refused(
              e.findings().stream()
                  .map(f -> new Refusal("", "", f.found(), f.expected()))
                  .toList());
    }
  }
}
