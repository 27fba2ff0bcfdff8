package org.ayni.bench.council;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ayni.bench.Timing;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.councils.tally.budget.EqualShares;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.condorcet.Schulze;
import org.ayni.councils.tally.stv.MeekStv;
import org.ayni.councils.tally.stv.ScottishStv;
import org.ayni.files.InputFile;
import org.ayni.formats.ballots.BallotFiles;
import org.ayni.formats.ballots.BallotFormat;

/// `ayni bench tally`: ballots counted, without reading their file. The first run counts too, as an
/// assembly counts once.
public final class TallyBench {

  private final int runs;
  private final long seed;
  private final Optional<Path> projects;
  private final PrintStream out;

  /// @param projects a Pabulib file to be counted by equal shares with add-one
  public TallyBench(int runs, long seed, Optional<Path> projects, PrintStream out) {
    this.runs = runs;
    this.seed = seed;
    this.projects = projects;
    this.out = out;
  }

  public void run() {
    out.printf(
        Locale.ROOT,
        "%nseed %d%n%n| rule | ballots | options | seats | first: seconds | CPU s | fastest of %d:"
            + " seconds | CPU s |%n|---|--:|--:|--:|--:|--:|--:|--:|%n",
        seed,
        runs);
    RankedBallots twenty = random(200_000, 20);
    Lot lot = Lot.ofSeed("bench", twenty.candidates());
    row("stv-scottish", 200_000, 20, 5, () -> ScottishStv.count(twenty, 5, lot));
    row("stv-meek", 200_000, 20, 5, () -> MeekStv.count(twenty, 5, lot));
    RankedBallots fifty = random(200_000, 50);
    Lot other = Lot.ofSeed("bench", fifty.candidates());
    row("schulze", 200_000, 50, 1, () -> Schulze.count(fifty, 1, other));
    projects.ifPresent(file -> {
      ProjectBallots ballots =
          BallotFiles.projects(
              InputFile.of(file),
              BallotFormat.PABULIB,
              Optional.empty(),
              Optional.empty(),
              OptionalInt.empty());
      Lot drawn = Lot.ofSeed("bench", ballots.projects());
      row(
          "equal-shares, add-one: " + file.getFileName(),
          ballots.size(),
          ballots.projects().size(),
          0,
          () -> EqualShares.STANDARD.count(ballots, drawn));
    });
  }

  private void row(String rule, long ballots, int options, int seats, Supplier<?> count) {
    Timing<?> first = Timing.of(count);
    Timing<?> fastest = Timing.ofFastest(runs, count);
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %d | %s | %.2f | %.2f | %.2f | %.2f |%n",
        rule,
        ballots,
        options,
        seats == 0 ? "" : seats,
        first.seconds(),
        first.processor(),
        fastest.seconds(),
        fastest.processor());
  }

  /// Each voter ranks some of the candidates, in any order: almost no two ballots are alike, which
  /// is the most work.
  private RankedBallots random(int voters, int m) {
    Random random = new Random(seed);
    RankedBallots.Builder builder =
        RankedBallots.builder(
            Candidates.of(IntStream.range(0, m).mapToObj(c -> "candidate " + c).toList()));
    List<Integer> order = new ArrayList<>(IntStream.range(0, m).boxed().toList());
    for (int v = 0; v < voters; v++) {
      Collections.shuffle(order, random);
      int[] ranked = order.stream().mapToInt(c -> c).toArray();
      builder.add(Ranking.of(Arrays.copyOf(ranked, 1 + random.nextInt(m))), 1);
    }
    return builder.build();
  }
}
