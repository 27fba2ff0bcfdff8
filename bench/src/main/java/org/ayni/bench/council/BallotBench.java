package org.ayni.bench.council;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ayni.bench.Timing;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.SharedHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.store.backup.Houses;

/// `ayni bench ballots SECONDS`: how many votes a second a house acknowledges, each one checked
/// against roll and statute and on the disk before its sender is answered, by how many senders wait
/// at once. Beside it what the disk allows: a plain loop that appends one vote's bytes to a file
/// and waits for the disk.
public final class BallotBench {

  private static final String COUNCIL = "asamblea";
  private static final String BALLOT = "prioridad";
  private static final int MEMBERS = 2_000;
  private static final List<Integer> SENDERS = List.of(1, 8, 64);
  private static final List<String> OPTIONS = List.of("agua", "vía", "escuela");

  private final int seconds;
  private final Path disk;
  private final PrintStream out;

  /// @param seconds of each measurement, at least 1
  /// @param disk a folder on the disk that is measured
  public BallotBench(int seconds, Path disk, PrintStream out) {
    if (!(seconds >= 1)) {
      throw new IllegalArgumentException(seconds + " seconds; expected at least 1");
    }
    this.seconds = seconds;
    this.disk = disk;
    this.out = out;
  }

  public void run() throws IOException, InterruptedException {
    try (Scratch scratch = Scratch.in(disk)) {
      double limit = plain(scratch.resolve("plain"));
      out.printf(
          Locale.ROOT,
          "%nplain loop, one vote appended and forced to the disk at a time: %,.0f a second%n%n"
              + "| house | senders | ballots | a second | x plain loop | CPU ms a ballot |%n"
              + "|---|--:|--:|--:|--:|--:|%n",
          limit);
      for (String name : List.of("house.db", "house")) {
        try (SharedHouse house = house(scratch.resolve(name).toString())) {
          for (int senders : SENDERS) {
            row(
                name.endsWith(".db") ? "SQLite" : "folder",
                senders,
                measured(house, senders),
                limit);
          }
        }
      }
    }
  }

  private void row(String name, int senders, Timing<Long> timing, double limit) {
    double rate = timing.result() / timing.seconds();
    out.printf(
        Locale.ROOT,
        "| %s | %d | %,d | %,.0f | %.1f | %.2f |%n",
        name,
        senders,
        timing.result(),
        rate,
        rate / limit,
        1e3 * timing.processor() / timing.result());
  }

  private double plain(Path file) throws IOException {
    byte[] line = EventEntries.entry(Ballots.START, vote(0)).bytes();
    long written = 0;
    long start = System.nanoTime();
    long end = start + Duration.ofSeconds(seconds).toNanos();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (System.nanoTime() < end) {
        channel.write(ByteBuffer.wrap(line));
        channel.force(true);
        written++;
      }
    }
    return written / ((System.nanoTime() - start) * 1e-9);
  }

  private static CouncilEvent vote(long number) {
    int first = (int) (number % OPTIONS.size());
    int second = (first + 1) % OPTIONS.size();
    return new BallotCast(
        COUNCIL,
        BALLOT,
        "m" + number % MEMBERS,
        new Vote.Ranked(List.of(List.of(OPTIONS.get(first)), List.of(OPTIONS.get(second)))));
  }

  /// An assembly with a ballot that is open.
  private static SharedHouse house(String address) throws IOException {
    CouncilHouse house = CouncilHouse.open(Houses.create(address, Ballots.opening(Ballots.key())));
    LocalDate joined = LocalDate.of(2026, 1, 1);
    List<CouncilEvent> events = new ArrayList<>();
    events.add(
        new CouncilFounded(
            COUNCIL,
            "Asamblea",
            "assembly",
            Optional.empty(),
            Optional.empty(),
            "America/Bogota",
            ReadyStatutes.open("asamblea-barrial")));
    for (int m = 0; m < MEMBERS; m++) {
      events.add(new MemberAdmitted(COUNCIL, "m" + m, joined, false));
    }
    house.append(Ballots.START, events);
    Council council = house.book().council(COUNCIL).orElseThrow();
    house.append(
        Ballots.START,
        List.of(
            Rolls.freeze(house.book(), council, "abril", council.day(Ballots.START)),
            new BallotOpened(
                COUNCIL,
                BALLOT,
                "prioridad",
                "¿Qué primero?",
                Optional.empty(),
                Question.choice(CountingRule.SCHULZE, OPTIONS, 1),
                BallotForm.NAMED_OPEN,
                "abril",
                Optional.empty(),
                Optional.of(Instant.parse("9999-01-01T00:00:00Z")),
                Optional.empty(),
                Hashes.ofSeed("seis dados"))));
    return new SharedHouse(house, InstantSource.system());
  }

  private Timing<Long> measured(SharedHouse house, int senders) throws InterruptedException {
    AtomicLong next = new AtomicLong();
    try (ExecutorService threads = Executors.newFixedThreadPool(senders)) {
      return Timing.of(() -> {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        List<Future<Long>> sent =
            IntStream.range(0, senders)
                .mapToObj(_ -> threads.submit(() -> send(house, next, end)))
                .toList();
        long all = 0;
        for (Future<Long> one : sent) {
          try {
            all += one.get();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
          } catch (ExecutionException e) {
            throw new IllegalStateException(e);
          }
        }
        return all;
      });
    }
  }

  private static long send(SharedHouse house, AtomicLong next, long end) throws IOException {
    long acknowledged = 0;
    while (System.nanoTime() < end) {
      house.append(List.of(vote(next.getAndIncrement())), Optional.empty());
      acknowledged++;
    }
    return acknowledged;
  }
}
