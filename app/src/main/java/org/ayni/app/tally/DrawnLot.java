package org.ayni.app.tally;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.files.InputFile;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// The lot of a count, and where it came from.
///
/// @param lot the order
/// @param origin who drew it
record DrawnLot(Lot lot, Origin origin) {

  /// Where a lot comes from.
  enum Origin {
    /// `--seed`.
    SEED,
    /// `--lot`.
    FILE,
    /// The ballot file says an order.
    BALLOTS,
    /// Nobody drew one: the empty seed is taken, and that is told where a tie was broken by it.
    NOBODY
  }

  /// @param said names in the order that the ballot file says, empty when it says none
  static DrawnLot of(TallyOptions options, Candidates candidates, List<String> said) {
    if (options.lot().isPresent()) {
      return new DrawnLot(read(options.lot().get(), candidates), Origin.FILE);
    }
    Optional<String> seed = options.seed();
    if (seed.isPresent()) {
      return new DrawnLot(Lot.ofSeed(seed.get(), candidates), Origin.SEED);
    }
    return said.isEmpty()
        ? new DrawnLot(Lot.ofSeed("", candidates), Origin.NOBODY)
        : new DrawnLot(Lot.ofOrder(numbers(said, candidates)), Origin.BALLOTS);
  }

  private static List<Integer> numbers(List<String> names, Candidates candidates) {
    return names.stream().map(name -> candidates.indexOf(name).orElseThrow()).toList();
  }

  private static Lot read(Path path, Candidates candidates) {
    Problems problems = new Problems();
    InputFile file = InputFile.of(path);
    List<String> names = new ArrayList<>();
    int row = 0;
    byte[] bytes = file.utf8(problems).orElse(new byte[0]);
    problems.throwIfAny();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
      row++;
      String name = line.strip();
      if (name.isEmpty()) {
        continue;
      }
      if (candidates.indexOf(name).isEmpty()) {
        String advice = Nearest.advice(name, candidates.names());
        problems.add(
            new Problem(file.name(), row, "", "'" + name + "'", "a name of the ballots", advice));
      } else if (names.contains(name)) {
        problems.add(
            new Problem(file.name(), row, "", "a second '" + name + "'", "each name once", ""));
      }
      names.add(name);
    }
    List<String> missing = new ArrayList<>(candidates.names());
    missing.removeAll(new HashSet<>(names));
    if (!missing.isEmpty()) {
      problems.add(
          Problem.ofFile(file.name(), "nothing of " + missing, "every name of the ballots", ""));
    }
    problems.throwIfAny();
    return Lot.ofOrder(numbers(names, candidates));
  }
}
