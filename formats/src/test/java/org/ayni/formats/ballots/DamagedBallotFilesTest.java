package org.ayni.formats.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.BiConsumer;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problems;
import org.junit.jupiter.api.Test;

/// Files with bytes changed, taken out, doubled or cut off at random: they are read or refused, and
/// nothing else happens.
class DamagedBallotFilesTest {

  private static final int TRIALS = 150;

  private static byte[] damaged(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int k = 0; k <= random.nextInt(4); k++) {
      int at = random.nextInt(bytes.length);
      int kind = random.nextInt(4);
      byte[] some = "0123456789,;:{}[]=\"-# \n".getBytes(StandardCharsets.UTF_8);
      if (kind == 0) {
        bytes[at] = (byte) random.nextInt(256);
      } else if (kind == 1) {
        bytes[at] = some[random.nextInt(some.length)];
      } else if (kind == 2 && at > 0) {
        bytes = Arrays.copyOf(bytes, at);
      } else {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - Math.max(at, from), 20);
        System.arraycopy(bytes, from, bytes, at, Math.max(0, length));
      }
    }
    return bytes;
  }

  private static void damage(String resource, BiConsumer<InputFile, Random> reading) {
    long seed = Long.getLong("ayni.seed", 20261126);
    System.out.println("DamagedBallotFilesTest seed " + seed + ", " + resource);
    Random random = new Random(seed);
    Problems none = new Problems();
    byte[] whole = Elections.file(resource).bytes(none).orElseThrow();
    int refused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] bytes = damaged(whole, random);
      try {
        reading.accept(InputFile.of(resource, () -> new ByteArrayInputStream(bytes)), random);
      } catch (BadInputException e) {
        refused++;
        assertThat(e.problems()).allMatch(p -> !p.found().isEmpty() && !p.expected().isEmpty());
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void bltFilesAreReadOrRefused() {
    damage("gpus-2005.blt", (file, random) -> BallotFiles.ranked(file, BallotFormat.BLT));
  }

  @Test
  void prefLibFilesAreReadOrRefused() {
    damage("burlington-2009.soi", (file, random) -> BallotFiles.ranked(file, BallotFormat.PREFLIB));
  }

  @Test
  void pabulibFilesAreReadOrRefused() {
    damage(
        "las-2017.pb",
        (file, random) ->
            BallotFiles.projects(
                file,
                BallotFormat.PABULIB,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty()));
  }

  @Test
  void tablesAreReadOrRefused() {
    damage(
        "govan-2007-stages.csv",
        (file, random) -> {
          switch (random.nextInt(4)) {
            case 0 -> BallotFiles.ranked(file, BallotFormat.CSV);
            case 1 -> BallotFiles.points(file, BallotFormat.CSV, BigDecimal.valueOf(100));
            case 2 -> BallotFiles.lists(file, BallotFormat.CSV, Optional.empty());
            default -> BallotFiles.yesNo(file, BallotFormat.CSV);
          }
        });
  }
}
