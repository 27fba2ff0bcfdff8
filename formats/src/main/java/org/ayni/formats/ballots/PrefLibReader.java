package org.ayni.formats.ballots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads PrefLib's ordinal data (form of 2022 on): a head of lines `# KEY: value` with `NUMBER
/// ALTERNATIVES` and `ALTERNATIVE NAME 1`, then a line for each ranking: `12: 3,{1,4},2`, twelve
/// voters, equal ones in braces. Used once.
final class PrefLibReader {

  private static final Pattern HEAD = Pattern.compile("#\\s*([^:]+):(.*)");
  private static final Pattern NAME = Pattern.compile("ALTERNATIVE NAME ([0-9]{1,9})");

  private final String file;
  private final Problems problems;
  private final Map<Integer, String> names = new TreeMap<>();
  private final Set<String> seenNames = new HashSet<>();
  private int alternatives = -1;
  private long voters = -1;
  private final ReadRankings rankings;

  PrefLibReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.rankings = new ReadRankings(file, problems);
  }

  Optional<RankedFile> read(byte[] utf8) {
    long before = problems.count();
    int row = 0;
    for (String line : new String(utf8, StandardCharsets.UTF_8).split("\n", -1)) {
      row++;
      String text = line.strip();
      if (text.startsWith("#")) {
        readHead(row, text);
      } else if (!text.isEmpty()) {
        if (alternatives < 0) {
          problem(
              row,
              "'" + shortened(text) + "' before the number of alternatives",
              "a line '# NUMBER ALTERNATIVES: 4' first",
              "Files from before 2022 have another form: take the present one from preflib.org.");
          return Optional.empty();
        }
        readRanking(row, text);
      }
    }
    checkWhole();
    if (problems.count() > before) {
      return Optional.empty();
    }
    RankedBallots ballots = rankings.of(Candidates.of(List.copyOf(names.values())));
    return Optional.of(new RankedFile(ballots, OptionalInt.empty(), List.of(), List.of()));
  }

  private void readHead(int row, String text) {
    Matcher head = HEAD.matcher(text);
    if (!head.matches()) {
      return;
    }
    String key = head.group(1).strip();
    String value = head.group(2).strip();
    Matcher name = NAME.matcher(key);
    if (name.matches()) {
      if (value.isEmpty() || !seenNames.add(value)) {
        problem(row, "'" + value + "'", "a name that no other alternative has", "");
      }
      names.put(Integer.valueOf(name.group(1)), value);
    } else if (key.equals("NUMBER ALTERNATIVES")) {
      alternatives = (int) number(row, value, 1, 100_000, "a number of alternatives");
    } else if (key.equals("NUMBER VOTERS")) {
      voters = number(row, value, 0, RankedBallots.MOST, "a number of voters");
    }
  }

  private void readRanking(int row, String text) {
    long before = problems.count();
    int colon = text.indexOf(':');
    if (colon < 0) {
      problem(row, "'" + shortened(text) + "'", "voters, a colon, a ranking: 12: 3,{1,4},2", "");
      return;
    }
    String word = text.substring(0, colon).strip();
    long count = number(row, word, 1, RankedBallots.MOST, "a number of voters");
    List<int[]> tiers = tiers(row, text.substring(colon + 1).replace(" ", ""));
    if (problems.count() == before) {
      rankings.add(row, tiers, count);
    }
  }

  private List<int[]> tiers(int row, String text) {
    List<int[]> tiers = new ArrayList<>();
    BitSet seen = new BitSet();
    int k = 0;
    while (k < text.length()) {
      boolean braced = text.charAt(k) == '{';
      int end = text.indexOf(braced ? '}' : ',', k);
      if (braced && end < 0) {
        problem(row, "'" + shortened(text.substring(k)) + "'", "a closing brace }", "");
        return tiers;
      }
      int stop = end < 0 ? text.length() : end;
      String inside = text.substring(braced ? k + 1 : k, stop);
      if (!(braced && inside.isEmpty())) {
        tiers.add(tier(row, inside, seen));
      }
      k = braced ? stop + 1 : stop;
      if (k < text.length() && text.charAt(k) != ',') {
        problem(row, "'" + shortened(text.substring(k)) + "'", "a comma between places", "");
        return tiers;
      }
      k++;
    }
    return tiers;
  }

  private int[] tier(int row, String text, BitSet seen) {
    String[] words = text.split(",", -1);
    int[] tier = new int[words.length];
    for (int k = 0; k < words.length; k++) {
      tier[k] = (int) number(row, words[k], 1, alternatives, "an alternative's number") - 1;
      if (tier[k] >= 0 && seen.get(tier[k])) {
        problem(row, "alternative " + words[k] + " twice", "each once in a ranking", "");
      } else if (tier[k] >= 0) {
        seen.set(tier[k]);
      }
    }
    return tier;
  }

  private void checkWhole() {
    if (alternatives < 0) {
      problems.add(
          Problem.ofFile(file, "no number of alternatives", "# NUMBER ALTERNATIVES: 4", ""));
      return;
    }
    for (int a = 1; a <= alternatives; a++) {
      if (!names.containsKey(a)) {
        problems.add(
            Problem.ofFile(
                file, "no name of alternative " + a, "# ALTERNATIVE NAME " + a + ": …", ""));
      }
    }
    names.keySet().stream()
        .filter(a -> a < 1 || a > alternatives)
        .forEach(a ->
            problems.add(
                Problem.ofFile(
                    file, "a name of alternative " + a, "names of 1 to " + alternatives, "")));
    if (voters >= 0 && voters != rankings.total() && problems.isEmpty()) {
      problems.add(
          Problem.ofFile(
              file,
              "rankings of " + rankings.total() + " voters",
              voters + ", as the line NUMBER VOTERS says",
              "Perhaps the file was cut off."));
    }
  }

  /// @return `least` − 1 when it is no such number; a problem was then added
  private long number(int row, String word, long least, long most, String expected) {
    try {
      long number = Long.parseLong(word.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what was expected.
    }
    problem(row, "'" + shortened(word) + "'", expected + " from " + least + " to " + most, "");
    return least - 1;
  }

  private void problem(int row, String found, String expected, String advice) {
    problems.add(new Problem(file, row, "", found, expected, advice));
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
