package org.ayni.formats.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Ranking;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// BLT, PrefLib and CSV of ranks: what is read, and what is refused where.
class RankedFilesTest {

  private static RankedFile read(BallotFormat format, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return BallotFiles.ranked(
        InputFile.of("ballots", () -> new ByteArrayInputStream(bytes)), format);
  }

  private static List<Problem> problems(BallotFormat format, String text) {
    return catchThrowableOfType(BadInputException.class, () -> read(format, text)).problems();
  }

  private static List<String> groups(RankedBallots ballots) {
    return ballots.groups().stream().map(g -> g.count() + ": " + g.ranking()).toList();
  }

  @Test
  void aBltFileIsReadWithAllItsParts() {
    RankedFile file =
        read(
            BallotFormat.BLT,
            """
            # An election
            4 2
            -2
            [tie 4 3 1 2]
            3 1 2 3 0   # a remark
            2 3=4 1 0
            1 - 4 0
            5 0
            0
            "Ana # 1"
            "Beto"
            "Núria"
            "Dora"
            "Title"
            """);
    assertThat(file.ballots().candidates().names()).containsExactly("Ana # 1", "Núria", "Dora");
    assertThat(file.seats()).hasValue(2);
    assertThat(file.withdrawn()).containsExactly("Beto");
    assertThat(file.lot()).containsExactly("Dora", "Núria", "Ana # 1");
    assertThat(groups(file.ballots())).containsExactly("3: 0 > 1", "2: 1 = 2 > 0", "1: 2");
    assertThat(file.ballots().blank()).isEqualTo(5);
  }

  @Test
  void everythingWrongWithABltFileIsToldAtOnce() {
    List<Problem> problems =
        problems(
            BallotFormat.BLT,
            """
            3 1
            1 1 4 0
            x 2 0
            1 2 2 0
            1 3
            0
            "A"
            "A"
            """);
    assertThat(problems).extracting(Problem::row).containsExactly(2, 3, 4, 5, 8, 8);
    assertThat(problems)
        .extracting(Problem::found)
        .containsExactly("'4'", "'x'", "candidate 2 twice", "'1 3'", "a second 'A'", "2 names");
    assertThat(problems.getFirst().expected()).isEqualTo("a candidate's number from 1 to 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^| an empty file",
        "3| 3",
        "2 1\\n1 1 0| the file ends",
        "2 1\\n1 1 0\\n\"A\"\\n\"B\"| names begin",
        "2 1\\n1 1 0\\n0\\nA\\n\"B\"| 'A'",
        "2 1\\n[seed 1]\\n1 1 0\\n0\\n\"A\"\\n\"B\"| [seed 1]",
        "2 1\\n[tie 1 1]\\n1 1 0\\n0\\n\"A\"\\n\"B\"| [tie 1 1]",
        "2 1\\n900000001 1 0\\n0\\n\"A\"\\n\"B\"| '900000001'",
        "2 1\\n900000000 1 0\\n1 1 0\\n0\\n\"A\"\\n\"B\"| 900000001 voters so far",
        "2 1\\n1 1 0\\n0\\n\"A\"\\n\"B\"\\n\"T\"\\n\"U\"| '\"U\"'",
        "99999999999 1| '99999999999'"
      })
  void aBrokenBltFileIsRefused(String text, String found) {
    assertThat(problems(BallotFormat.BLT, text.replace("\\n", "\n")))
        .extracting(Problem::found)
        .contains(found);
  }

  @Test
  void aPrefLibFileIsReadWithEquals() {
    RankedFile file =
        read(
            BallotFormat.PREFLIB,
            """
            # FILE NAME: x.toi
            # NUMBER ALTERNATIVES: 4
            # NUMBER VOTERS: 6
            # ALTERNATIVE NAME 1: One
            # ALTERNATIVE NAME 2: Two: the sequel
            # ALTERNATIVE NAME 3: Three
            # ALTERNATIVE NAME 4: Four
            3: 2,{1, 4},3
            2: {3,1}
            1: 4
            """);
    assertThat(file.ballots().candidates().name(1)).isEqualTo("Two: the sequel");
    assertThat(groups(file.ballots())).containsExactly("3: 1 > 0 = 3 > 2", "2: 0 = 2", "1: 3");
    assertThat(file.seats()).isEmpty();
  }

  @Test
  void everythingWrongWithAPrefLibFileIsToldAtOnce() {
    List<Problem> problems =
        problems(
            BallotFormat.PREFLIB,
            """
            # NUMBER ALTERNATIVES: 3
            # ALTERNATIVE NAME 1: A
            # ALTERNATIVE NAME 2: A
            2 1,2
            1: 1,5
            1: {1,2
            1: {1}2
            1: 2,2
            """);
    assertThat(problems).extracting(Problem::row).containsExactly(3, 4, 5, 6, 7, 8, 0);
    assertThat(problems.getLast().found()).isEqualTo("no name of alternative 3");
  }

  @Test
  void aPrefLibFileThatWasCutOffIsNoticed() {
    assertThat(
            problems(
                BallotFormat.PREFLIB,
                "# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: A\n4: 1\n"))
        .extracting(Problem::found, Problem::expected)
        .containsExactly(tuple("rankings of 4 voters", "9, as the line NUMBER VOTERS says"));
    assertThat(problems(BallotFormat.PREFLIB, "3\n1,A\n").getFirst().advice())
        .contains("before 2022");
  }

  @Test
  void aTableOfRanksIsRead() {
    RankedFile file =
        read(
            BallotFormat.CSV,
            """
            ballots,Ana,Beto,Núria
            3,1,2,
            1,2,2,1
            2,,,
            1,10,,5
            """);
    assertThat(groups(file.ballots())).containsExactly("3: 0 > 1", "1: 2 > 0 = 1", "1: 2 > 0");
    assertThat(file.ballots().blank()).isEqualTo(2);
    assertThat(read(BallotFormat.CSV, "A,B\n1,2\n1,2\n").ballots().groups())
        .containsExactly(new RankedBallots.Group(Ranking.of(0, 1), 2));
  }

  @Test
  void everythingWrongWithATableOfRanksIsToldAtOnce() {
    List<Problem> problems =
        problems(BallotFormat.CSV, "ballots,A,B\n1,first,2\n0,1,2\n1,0,1\n1,1\n");
    assertThat(problems).extracting(Problem::row).containsExactly(2, 3, 4, 5);
    assertThat(problems).extracting(Problem::column).containsExactly("A", "ballots", "A", "");
  }

  @Test
  void theFormIsToldByTheNameOrTheCommand() {
    assertThat(BallotFormat.ofFileName("/x/y.TOI.gz")).contains(BallotFormat.PREFLIB);
    InputFile file = InputFile.of("votes.txt", () -> new ByteArrayInputStream(new byte[0]));
    assertThat(BallotFiles.format(file, Optional.of(BallotFormat.BLT))).isEqualTo(BallotFormat.BLT);
    assertThat(
            catchThrowableOfType(
                    BadInputException.class, () -> BallotFiles.format(file, Optional.empty()))
                .getMessage())
        .contains("votes.txt", "blt, soc, soi, toc, toi, pb, csv");
    assertThat(problems(BallotFormat.PABULIB, "").getFirst().expected()).contains("rankings");
  }
}
