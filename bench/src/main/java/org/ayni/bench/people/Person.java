package org.ayni.bench.people;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.ayni.councils.counting.Vote;

/// A member who reads, votes, looks at the receipt, and begins again with another vote, with a
/// pause before each click.
final class Person {

  /// A vote that was answered with the number of its entry.
  record Acknowledged(long entry, String voter, Vote vote) {}

  private final int number;
  private final Visitor visitor;
  private final Random random;
  private final Duration pause;
  private final Map<String, Latencies> times;
  private final List<Acknowledged> acknowledged = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /// @param pause on average; each is between none and twice as long
  /// @param times by kind of click, to be added to
  Person(int number, Visitor visitor, long seed, Duration pause, Map<String, Latencies> times) {
    this.number = number;
    this.visitor = visitor;
    this.random = new Random(seed);
    this.pause = pause;
    this.times = times;
  }

  List<Acknowledged> acknowledged() {
    return acknowledged;
  }

  List<String> failures() {
    return failures;
  }

  void login() throws IOException, InterruptedException {
    String page = visitor.get("/login").body();
    HttpResponse<String> in =
        visitor.post(
            "/login", page, Map.of("username", "vecina-" + number, "password", Village.PASSWORD));
    if (!Visitor.location(in).equals("/me")) {
      throw new IOException("vecina-" + number + " cannot log in: " + in.statusCode());
    }
  }

  private interface Click {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /// The answer; empty when it is not the one that is expected, which is a failure.
  private Optional<HttpResponse<String>> click(String kind, int expected, Click click)
      throws InterruptedException {
    Thread.sleep(Duration.ofNanos((long) (2 * random.nextDouble() * pause.toNanos())));
    long start = System.nanoTime();
    try {
      HttpResponse<String> answer = click.send();
      if (answer.statusCode() == expected) {
        Optional.ofNullable(times.get(kind)).orElseThrow().add(System.nanoTime() - start);
        return Optional.of(answer);
      }
      failures.add(kind + ": " + answer.statusCode());
    } catch (IOException e) {
      failures.add(kind + ": " + e);
    }
    return Optional.empty();
  }

  /// Until a moment.
  ///
  /// @param end as [System#nanoTime] tells it
  void live(long end) throws InterruptedException {
    String council = "/councils/" + Village.COUNCIL;
    String ballot = council + "/ballot?name=" + Village.BALLOT;
    while (System.nanoTime() < end) {
      click("my page", 200, () -> visitor.get("/me"));
      click("council", 200, () -> visitor.get(council));
      Optional<HttpResponse<String>> paper = click("ballot paper", 200, () -> visitor.get(ballot));
      if (paper.isEmpty()) {
        continue;
      }
      List<String> ranked = new ArrayList<>();
      Map<String, String> marks = new TreeMap<>();
      int first = random.nextInt(Village.OPTIONS.size());
      for (int k = 0; k < 2; k++) {
        int option = (first + k) % Village.OPTIONS.size();
        ranked.add(Village.OPTIONS.get(option));
        marks.put("place." + option, String.valueOf(k + 1));
      }
      Optional<HttpResponse<String>> look =
          click(
              "look at the vote",
              200,
              () -> visitor.post(council + "/ballot/review", paper.get().body(), marks));
      if (look.isEmpty()) {
        continue;
      }
      Optional<HttpResponse<String>> sent =
          click(
              "send the vote",
              302,
              () -> visitor.post(council + "/ballot/cast", look.get().body(), Map.of()));
      if (sent.isPresent()) {
        String receipt = Visitor.location(sent.get());
        acknowledged.add(
            new Acknowledged(
                Long.parseLong(receipt.substring(receipt.lastIndexOf('/') + 1)),
                Village.name(number),
                new Vote.Ranked(ranked.stream().map(List::of).toList())));
        click("receipt", 200, () -> visitor.get(receipt));
      }
    }
  }
}
