package org.ayni.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.store.backup.Houses;

/// A program in which several threads send ballots to one house until it is killed. It says of each
/// that it is recorded once the house has said so: `number hash`, a line each, the hash being that
/// of the entry's body. Arguments: the house, a seed, the file of [WritingMark].
final class AcknowledgedBallots {

  /// The first line, when it begins to write.
  static final String READY = "ready";

  private static final int VOTERS = 40;
  private static final int THREADS = 3;
  private static final String BALLOT = "agua";

  private AcknowledgedBallots() {}

  public static void main(String[] arguments) throws IOException {
    SharedHouse house =
        new SharedHouse(
            CouncilHouse.open(
                new WatchedStore(
                    Houses.open(arguments[0]), new WritingMark(Path.of(arguments[2])))),
            InstantSource.system());
    Random seeds = new Random(Long.parseLong(arguments[1]));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write((READY + "\n").getBytes(StandardCharsets.UTF_8));
    for (int thread = 0; thread < THREADS; thread++) {
      Random random = new Random(seeds.nextLong());
      Thread.ofPlatform().start(() -> send(house, random, out));
    }
  }

  private static void send(SharedHouse house, Random random, OutputStream out) {
    try {
      while (true) {
        List<CouncilEvent> votes = new ArrayList<>();
        for (int k = random.nextInt(1, 4); k > 0; k--) {
          votes.add(vote(random));
        }
        long first = house.append(votes, Optional.empty());
        StringBuilder lines = new StringBuilder();
        for (int k = 0; k < votes.size(); k++) {
          lines.append(first + k).append(' ').append(hash(votes.get(k))).append('\n');
        }
        // In one piece, so that no half line is read when the program ends here.
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(CouncilEvent vote) {
    return Hashes.of(EventEntries.entry(HouseFixture.START, vote).body().json());
  }

  private static CouncilEvent vote(Random random) {
    List<List<String>> tiers =
        random.nextBoolean()
            ? List.of(List.of("pozo"), List.of("tanque"))
            : List.of(List.of("tanque"));
    return new BallotCast(
        HouseFixture.JUNTA, BALLOT, "m" + random.nextInt(VOTERS), new Vote.Ranked(tiers));
  }

  /// A house in which the ballot is open.
  static void begin(String address) throws IOException {
    CouncilHouse house =
        CouncilHouse.open(Houses.create(address, HouseFixture.opening(HouseFixture.key())));
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    house.append(HouseFixture.START, HouseFixture.members(0, VOTERS));
    Council junta = house.book().council(HouseFixture.JUNTA).orElseThrow();
    house.append(
        HouseFixture.START,
        List.of(
            Rolls.freeze(house.book(), junta, "mayo", junta.day(HouseFixture.START)),
            new BallotOpened(
                HouseFixture.JUNTA,
                BALLOT,
                "agua",
                "¿Pozo o tanque?",
                Optional.empty(),
                Question.choice(CountingRule.SCHULZE, List.of("pozo", "tanque"), 1),
                BallotForm.NAMED_OPEN,
                "mayo",
                Optional.empty(),
                Optional.of(Instant.parse("9999-01-01T00:00:00Z")),
                Optional.empty(),
                Hashes.ofSeed("dados"))));
  }
}
