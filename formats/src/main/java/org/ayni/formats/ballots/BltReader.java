package org.ayni.formats.ballots;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads BLT: numbers of candidates and seats; withdrawn candidates as negative numbers; `[tie …]`
/// with an order for ties; a ballot a line as number of voters, preferences (`=` between equal
/// ones), `0`; a line `0`; the names in quotes, and a title. `#` begins a remark. Used once.
final class BltReader {

  private static final int MOST_CANDIDATES = 100_000;

  private final String file;
  private final Problems problems;
  private final List<BltLine> lines;
  private int at;
  private int candidates;
  private int seats;
  private final Set<Integer> withdrawn = new TreeSet<>();
  private final List<Integer> lot = new ArrayList<>();

  private final ReadRankings rankings;

  BltReader(String file, byte[] utf8, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.rankings = new ReadRankings(file, problems);
    this.lines = BltLine.of(utf8);
  }

  Optional<RankedFile> read() {
    long before = problems.count();
    if (lines.isEmpty()) {
      problems.add(Problem.ofFile(file, "an empty file", "ballots in the form BLT", ""));
      return Optional.empty();
    }
    if (!readSizes()) {
      return Optional.empty();
    }
    while (at < lines.size() && isBeforeBallots(lines.get(at).words().getFirst())) {
      readBeforeBallots(lines.get(at++));
    }
    readBallots();
    List<String> names = readNames();
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(file(Candidates.of(names)));
  }

  private RankedFile file(Candidates all) {
    RankedBallots ballots = rankings.of(all);
    return new RankedFile(
        ballots.without(withdrawn),
        OptionalInt.of(seats),
        all.names(List.copyOf(withdrawn)),
        all.names(lot.stream().filter(c -> !withdrawn.contains(c)).toList()));
  }

  private boolean readSizes() {
    BltLine line = lines.get(at++);
    long before = problems.count();
    if (line.words().size() != 2) {
      problem(line, line.text(), "two numbers: candidates and seats", "");
      return false;
    }
    candidates = number(line, line.words().get(0), 1, MOST_CANDIDATES, "a number of candidates");
    seats = number(line, line.words().get(1), 1, MOST_CANDIDATES, "a number of seats");
    return problems.count() == before;
  }

  private static boolean isBeforeBallots(String word) {
    return word.startsWith("-") || word.startsWith("[");
  }

  private void readBeforeBallots(BltLine line) {
    if (line.words().getFirst().startsWith("[")) {
      readBracket(line);
      return;
    }
    for (String word : line.words()) {
      int number = number(line, word, -candidates, -1, "withdrawn candidates as negative numbers");
      withdrawn.add(-number - 1);
    }
  }

  private void readBracket(BltLine line) {
    String inside = line.text().replace("[", " ").replace("]", " ").strip();
    String[] words = inside.split("\\s+", -1);
    if (!words[0].equals("tie")) {
      problem(line, line.text(), "[tie 3 1 2], the order for ties", "Nothing else is read here.");
      return;
    }
    for (int k = 1; k < words.length; k++) {
      lot.add(number(line, words[k], 1, candidates, "a candidate's number") - 1);
    }
    if (new HashSet<>(lot).size() != candidates || lot.size() != candidates) {
      problem(line, line.text(), "each of the " + candidates + " candidates once", "");
    }
  }

  private void readBallots() {
    BitSet seen = new BitSet(candidates);
    while (at < lines.size()) {
      BltLine line = lines.get(at);
      if (line.words().equals(List.of("0"))) {
        at++;
        return;
      }
      if (line.text().startsWith("\"")) {
        break;
      }
      at++;
      readBallot(line, seen);
    }
    int row = at < lines.size() ? lines.get(at).number() : lines.getLast().number();
    problems.add(
        new Problem(
            file,
            row,
            "",
            at < lines.size() ? "names begin" : "the file ends",
            "a line with only 0 after the last ballot",
            "Perhaps the file was cut off."));
  }

  private void readBallot(BltLine line, BitSet seen) {
    seen.clear();
    List<String> words = line.words();
    long before = problems.count();
    long count = count(line, words.getFirst());
    if (words.size() < 2 || !words.getLast().equals("0")) {
      problem(
          line,
          "'" + shortened(line.text()) + "'",
          "number of voters, preferences, 0",
          "A ballot is one line and ends with 0.");
      return;
    }
    List<int[]> tiers = new ArrayList<>();
    for (String word : words.subList(1, words.size() - 1)) {
      // A hyphen is a preference left out on the paper.
      if (!word.equals("-")) {
        tiers.add(tier(line, word, seen));
      }
    }
    if (problems.count() == before) {
      rankings.add(line.number(), tiers, count);
    }
  }

  private int[] tier(BltLine line, String word, BitSet seen) {
    String[] equals = word.split("=", -1);
    int[] tier = new int[equals.length];
    for (int k = 0; k < equals.length; k++) {
      tier[k] = number(line, equals[k], 1, candidates, "a candidate's number") - 1;
      if (tier[k] >= 0 && seen.get(tier[k])) {
        problem(line, "candidate " + equals[k] + " twice", "each candidate once on a ballot", "");
      } else if (tier[k] >= 0) {
        seen.set(tier[k]);
      }
    }
    return tier;
  }

  private List<String> readNames() {
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int last = lines.getLast().number();
    while (at < lines.size() && names.size() < candidates) {
      BltLine line = lines.get(at++);
      String name = line.unquoted();
      if (name.isBlank() || !line.text().startsWith("\"")) {
        problem(line, "'" + shortened(line.text()) + "'", "a candidate's name in quotes", "");
      } else if (!seen.add(name)) {
        problem(line, "a second '" + name + "'", "each name once", "");
      }
      names.add(name);
    }
    if (names.size() < candidates) {
      problems.add(
          new Problem(
              file,
              last,
              "",
              names.size() + " names",
              candidates + ", one for each candidate",
              ""));
    }
    if (at + 1 < lines.size()) {
      problem(
          lines.get(at + 1),
          "'" + shortened(lines.get(at + 1).text()) + "'",
          "nothing after the " + candidates + " names and a title",
          "");
    }
    return names;
  }

  private long count(BltLine line, String word) {
    try {
      long count = Long.parseLong(word);
      if (count >= 1 && count <= RankedBallots.MOST) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    problem(line, "'" + shortened(word) + "'", "a whole number of voters, 1 or more", "");
    return 1;
  }

  /// @return `least` − 1 when it is no such number; a problem was then added
  private int number(BltLine line, String word, int least, int most, String expected) {
    try {
      int number = Integer.parseInt(word);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    problem(line, "'" + shortened(word) + "'", expected + " from " + least + " to " + most, "");
    return least - 1;
  }

  private void problem(BltLine line, String found, String expected, String advice) {
    problems.add(new Problem(file, line.number(), "", found, expected, advice));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
