package org.ayni.bench.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.bench.people.Person.Acknowledged;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.record.entry.Entry;
import org.ayni.store.backup.Houses;

/// Many people vote and read at once in an `ayni serve` of its own process, on SQLite, while plans
/// are computed. Afterwards every vote that was acknowledged must be in the record as it was sent,
/// and the last of each member must be the one that counts.
public final class PeopleBench {

  private static final List<String> CLICKS =
      List.of("my page", "council", "ballot paper", "look at the vote", "send the vote", "receipt");

  /// People of one neighbourhood share an address: the limit on ballots is by address too.
  private static final int PEOPLE_OF_AN_ADDRESS = 25;

  private static final Pattern SERVING = Pattern.compile("Serving (http://[^ ]+)");

  private final int people;
  private final Duration time;
  private final Duration pause;
  private final Path folder;
  private final PrintStream out;

  /// @param time how long they go on
  /// @param pause before each click, on average
  /// @param folder empty, on the disk that is measured
  public PeopleBench(int people, Duration time, Duration pause, Path folder, PrintStream out) {
    this.people = people;
    this.time = time;
    this.pause = pause;
    this.folder = folder;
    this.out = out;
  }

  /// @return whether no vote was lost and nothing failed
  public boolean run(boolean planner) throws IOException, InterruptedException, ExecutionException {
    Village village = Village.found(folder, people);
    Map<String, Latencies> times = new LinkedHashMap<>();
    CLICKS.forEach(click -> times.put(click, new Latencies()));
    List<Person> all = new ArrayList<>();
    int plans = 0;
    long seed = new Random().nextLong();
    Process server = serve(village);
    try (BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      URI home = home(said);
      List<HttpClient> clients = new ArrayList<>();
      for (int k = 0; k <= people / PEOPLE_OF_AN_ADDRESS; k++) {
        clients.add(client(k));
      }
      Random random = new Random(seed);
      for (int k = 0; k < people; k++) {
        Visitor visitor = new Visitor(clients.get(k / PEOPLE_OF_AN_ADDRESS), home);
        Person person = new Person(k, visitor, random.nextLong(), pause, times);
        person.login();
        all.add(person);
      }
      long end = System.nanoTime() + time.toNanos();
      Planning planning = new Planning(new Visitor(clients.getLast(), home));
      List<Future<Boolean>> running = new ArrayList<>();
      for (Person person : all) {
        running.add(
            threads.submit(() -> {
              person.live(end);
              return true;
            }));
      }
      if (planner) {
        running.add(
            threads.submit(() -> {
              planning.ask(end);
              return true;
            }));
      }
      for (Future<Boolean> one : running) {
        one.get();
      }
      plans = planning.plans();
    } finally {
      server.destroy();
      server.waitFor();
    }
    report(seed, times, all, plans);
    List<String> lost = lost(village, all);
    lost.forEach(one -> out.println("LOST: " + one));
    out.printf(
        Locale.ROOT,
        "%,d votes acknowledged, %d of them lost%n",
        all.stream().mapToInt(p -> p.acknowledged().size()).sum(),
        lost.size());
    return lost.isEmpty() && all.stream().allMatch(p -> p.failures().isEmpty());
  }

  /// A client with an address of its own on this machine.
  private static HttpClient client(int number) throws IOException {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .localAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + number)}))
        .build();
  }

  private static Process serve(Village village) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "org.ayni.app.Ayni",
            "serve",
            "--port",
            "0",
            "--data",
            village.address(),
            "colombia-2019")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static URI home(BufferedReader said) throws IOException {
    String line = said.readLine();
    Matcher serving = SERVING.matcher(line == null ? "" : line);
    if (!serving.find()) {
      throw new IOException("the server does not start: " + line);
    }
    // By number: an address of this machine cannot reach another family's.
    return URI.create(serving.group(1).replace("localhost", "127.0.0.1"));
  }

  private void report(long seed, Map<String, Latencies> times, List<Person> all, int plans) {
    Latencies together = new Latencies();
    times.values().forEach(together::addAll);
    out.printf(
        Locale.ROOT,
        "%n%d people for %d s, a click every %.1f s on average each, seed %d; %d plans computed"
            + " meanwhile; %.0f clicks a second%n%n"
            + "| click | times | median ms | p95 ms | p99 ms | longest ms |%n"
            + "|---|--:|--:|--:|--:|--:|%n",
        people,
        time.toSeconds(),
        pause.toMillis() / 1e3,
        seed,
        plans,
        together.size() / (double) time.toSeconds());
    times.forEach(this::row);
    row("all", together);
    Map<String, Long> failures =
        all.stream()
            .flatMap(person -> person.failures().stream())
            .collect(Collectors.groupingBy(what -> what, TreeMap::new, Collectors.counting()));
    out.println(failures.isEmpty() ? "\nno click failed" : "\nfailed: " + failures);
  }

  private void row(String name, Latencies some) {
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
        name,
        some.size(),
        some.millis(0.5),
        some.millis(0.95),
        some.millis(0.99),
        some.millis(1));
  }

  /// Votes that are not in the record as they were acknowledged, and members whose last one does
  /// not count.
  private static List<String> lost(Village village, List<Person> all) throws IOException {
    List<String> lost = new ArrayList<>();
    CouncilHouse house = CouncilHouse.open(Houses.open(village.address()));
    Map<String, Vote> counted =
        house
            .book()
            .council(Village.COUNCIL)
            .map(council -> council.ballots().get(Village.BALLOT))
            .orElseThrow()
            .votes();
    for (Person person : all) {
      for (Acknowledged vote : person.acknowledged()) {
        if (!holds(house, vote)) {
          lost.add(vote.toString());
        }
      }
      person.acknowledged().stream()
          .max(Comparator.comparingLong(Acknowledged::entry))
          .filter(last -> !last.vote().equals(counted.get(last.voter())))
          .ifPresent(last -> lost.add("does not count: " + last));
    }
    return lost;
  }

  private static boolean holds(CouncilHouse house, Acknowledged vote) throws IOException {
    if (vote.entry() >= house.entries()) {
      return false;
    }
    Entry entry = Entry.parse(house.record().line(vote.entry()));
    return EventEntries.isEvent(entry)
        && EventEntries.read(entry.kind(), entry.body())
            .event()
            .filter(event ->
                event instanceof BallotCast cast
                    && cast.voter().equals(vote.voter())
                    && cast.vote().equals(vote.vote()))
            .isPresent();
  }
}
