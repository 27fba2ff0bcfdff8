package org.ayni.formats.ballots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.files.InputFile;

/// Elections among the test's resources; each file's first lines name its source.
final class Elections {

  private Elections() {}

  static InputFile file(String name) {
    return InputFile.of(name, () -> stream(name));
  }

  private static InputStream stream(String name) throws IOException {
    InputStream stream = Elections.class.getResourceAsStream("/elections/" + name);
    if (stream == null) {
      throw new IOException("no resource " + name);
    }
    return stream;
  }

  static RankedFile ranked(String name) {
    InputFile file = file(name);
    return BallotFiles.ranked(file, BallotFiles.format(file, Optional.empty()));
  }

  static ProjectBallots budget(String name) {
    return BallotFiles.projects(
        file(name), BallotFormat.PABULIB, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  /// Lines of a resource, each split at commas.
  static List<List<String>> rows(String name) {
    return text(name).lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
  }

  /// Projects marked as selected in the city's own file.
  static List<String> officiallySelected(String name) {
    return text(name)
        .lines()
        .dropWhile(line -> !line.equals("PROJECTS"))
        .takeWhile(line -> !line.equals("VOTES"))
        .filter(line -> line.endsWith(";1"))
        .map(line -> line.substring(0, line.indexOf(';')))
        .toList();
  }

  private static String text(String name) {
    try (InputStream stream = stream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
