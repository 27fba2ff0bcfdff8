package org.ayni.server.act;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.record.entry.SignedBallot;
import org.ayni.record.note.OneTimeKey;
import org.ayni.server.login.Tries;
import org.ayni.server.text.Words;

/// How often somebody may send votes within ten minutes: enough to change one's mind, and for a
/// whole assembly behind one address. A vote counts whether it is taken or not, as looking at it
/// costs the same. Thread-safe.
public final class BallotLimit {

  /// Votes of one account, or under one key.
  public static final int SAME_VOTER = 20;

  /// Votes from one address.
  public static final int SAME_ADDRESS = 2_000;

  static final Duration WINDOW = Duration.ofMinutes(10);

  /// Apart, so that nobody who makes up voters pushes addresses out.
  private static final int MOST_VOTERS = 50_000;

  private static final int MOST_ADDRESSES = 20_000;

  private final InstantSource clock;
  private final Tries voters;
  private final Tries addresses;

  public BallotLimit(InstantSource clock) {
    this.clock = clock;
    this.voters = new Tries(clock, WINDOW, MOST_VOTERS);
    this.addresses = new Tries(clock, WINDOW, MOST_ADDRESSES);
  }

  /// How long somebody has to wait.
  public record Wait(Duration time) {

    /// Whole seconds, as the header `Retry-After` has them.
    public String seconds() {
      return Long.toString(time.toSeconds() + 1);
    }

    /// To somebody who has sent too many.
    public String said(Words words) {
      return words.text("vote.tooMany", words.whole((int) time.toMinutes() + 1));
    }
  }

  /// Counts a vote that is sent.
  ///
  /// @param voter an account, or a one-time key that has signed
  /// @param address from which it comes
  /// @return how long no more is looked at; empty when this one is
  public Optional<Wait> sent(String voter, String address) {
    Optional<Wait> wait = sent(address);
    return wait.isPresent() ? wait : wait(voters, voter, SAME_VOTER);
  }

  /// Counts a vote of which nobody knows whose it is.
  public Optional<Wait> sent(String address) {
    return wait(addresses, address, SAME_ADDRESS);
  }

  /// Counts a vote under a one-time key. Keys are public once they are listed: where the signature
  /// does not hold only the address counts, so that nobody uses up the votes of somebody else.
  ///
  /// @param origin name of the record
  public Optional<Wait> signed(BallotCast vote, String origin, String address) {
    boolean theirs =
        OneTimeKey.holds(
            vote.voter(),
            SignedBallot.message(origin, RecordCodec.write(vote)),
            vote.signature().orElse(""));
    return theirs ? sent(vote.voter(), address) : sent(address);
  }

  private Optional<Wait> wait(Tries tries, String name, int most) {
    if (tries.of(name) < most) {
      tries.add(name);
      return Optional.empty();
    }
    return tries.end(name).map(end -> new Wait(Duration.between(clock.instant(), end)));
  }
}
