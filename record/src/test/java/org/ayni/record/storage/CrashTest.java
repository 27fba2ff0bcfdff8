package org.ayni.record.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.ayni.record.RecordFixture;
import org.ayni.record.Seeds;
import org.ayni.record.entry.Entry;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that was acknowledged is lost and nothing is half there, wherever writing ends.
class CrashTest {

  @TempDir private Path folder;

  private static Path fresh(Path folder, String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static RecordVerdict verify(Path record) throws IOException {
    return RecordVerifier.verify(record, Expectations.none());
  }

  @Test
  void aDiskThatFailsAtAnyByteLosesNothingAcknowledged() throws IOException {
    failAtEvery(11, 2);
  }

  /// Over the border between two files of entries, and over the tile that is then full.
  @Test
  void aDiskThatFailsAtTheBorderOfTwoFilesLosesNothingAcknowledged() throws IOException {
    failAtEvery(397, EntryFiles.PER_FILE - 1);
  }

  /// @param step bytes from one place of failure to the next, the first being random
  private void failAtEvery(int step, int before) throws IOException {
    int line = RecordFixture.minutes(before).bytes().length + 1;
    RecordFixture fixture = new RecordFixture(fresh(folder, "one"));
    fixture.begin(before);
    boolean full = true;
    int start = Seeds.random("failing disk").nextInt(step);
    for (int room = start; full; room += step) {
      FaultyDisk disk = new FaultyDisk(room);
      Path copy = copy(fixture.record, folder.resolve("copy"));
      long acknowledged = before;
      try (RecordWriter writer = RecordWriter.open(copy, disk)) {
        for (int i = 0; i < 3; i++) {
          writer.append(List.of(RecordFixture.minutes(before + i)));
          acknowledged = writer.size();
        }
        assertThat(room).isGreaterThanOrEqualTo(3 * line);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
      assertWholeAfter(copy, acknowledged, before);
      full = disk.isFull();
    }
  }

  private void assertWholeAfter(Path record, long acknowledged, int before) throws IOException {
    RecordVerdict first = verify(record);
    assertThat(first.failures()).isEmpty();
    try (RecordWriter again = RecordWriter.open(record, new RealDisk())) {
      assertThat(again.size()).isBetween(acknowledged, acknowledged + 1);
      for (int i = before; i < acknowledged; i++) {
        assertThat(again.folder().entry(i)).isEqualTo(RecordFixture.minutes(i));
      }
      // And it goes on.
      again.append(List.of(RecordFixture.minutes((int) again.size())));
    }
    RecordVerdict second = verify(record);
    assertThat(second.failures()).isEmpty();
    assertThat(second.notes().toString())
        .doesNotContain("never acknowledged")
        .doesNotContain(".part");
    new RealDisk().remove(record);
  }

  @Test
  void aBatchThatDoesNotFitIsNotAcknowledgedAndLeavesWholeEntries() throws IOException {
    RecordFixture fixture = new RecordFixture(fresh(folder, "batch"));
    fixture.begin(3);
    List<Entry> batch =
        List.of(RecordFixture.minutes(3), RecordFixture.minutes(4), RecordFixture.minutes(5));
    int room = RecordFixture.minutes(3).bytes().length + 40;
    try (RecordWriter writer = RecordWriter.open(fixture.record, new FaultyDisk(room))) {
      assertThat(catchThrowable(() -> writer.append(batch))).isInstanceOf(IOException.class);
      assertThat(catchThrowable(() -> writer.append(List.of(RecordFixture.minutes(9)))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("open the record anew");
    }
    try (RecordWriter again = RecordWriter.open(fixture.record, new RealDisk())) {
      assertThat(again.size()).isEqualTo(4);
      assertThat(again.folder().entry(3)).isEqualTo(RecordFixture.minutes(3));
    }
  }

  @Test
  void aCheckpointThatCannotBeWrittenLeavesTheOneBefore() throws IOException {
    RecordFixture fixture = new RecordFixture(fresh(folder, "checkpoint"));
    fixture.begin(5);
    fixture.checkpoint();
    fixture.append(5, 9);
    for (int room = 0; room < 600; room += 31) {
      try (RecordWriter writer = RecordWriter.open(fixture.record, new FaultyDisk(room))) {
        SignerMemory memory = fixture.memory("log");
        writer.checkpoint(fixture.log, memory, RecordFixture.now());
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("No space left");
      }
      assertThat(verify(fixture.record).failures()).isEmpty();
    }
    assertThat(fixture.checkpoint().checkpoint().size()).isEqualTo(9);
    assertThat(verify(fixture.record).signed()).isEqualTo(9);
  }

  /// Another JVM appends and tells each acknowledged entry; it is killed after a random number of
  /// them, while it goes on writing.
  @Test
  void aProgramThatIsKilledLosesNothingAcknowledged() throws IOException, InterruptedException {
    Random random = Seeds.random("killed programs");
    RecordFixture fixture = new RecordFixture(fresh(folder, "killed"));
    fixture.begin(1);
    long whole = 1;
    for (int round = 0; round < 4; round++) {
      long acknowledged = appendAndKill(fixture.record, 1 + random.nextInt(120));
      RecordVerdict verdict = verify(fixture.record);
      assertThat(verdict.failures()).isEmpty();
      assertThat(verdict.entries()).isGreaterThanOrEqualTo(Math.max(whole, acknowledged + 1));
      whole = verdict.entries();
      // What it holds is what was appended, in order.
      RecordFolder record = RecordFolder.open(fixture.record);
      for (int i = 1; i < whole; i++) {
        assertThat(record.entry(i)).isEqualTo(RecordFixture.minutes(i));
      }
    }
    assertThat(whole).isGreaterThan(4);
  }

  private static long appendAndKill(Path record, int lines)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                record.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long last = -1;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        @Nullable String line = out.readLine();
        assertThat(line).as("the program ended by itself").isNotNull();
        last = Long.parseLong(String.valueOf(line));
      }
      process.destroyForcibly();
    }
    process.waitFor();
    return last;
  }

  /// Run in a JVM of its own.
  static final class Appender {
    private Appender() {}

    public static void main(String[] arguments) throws IOException {
      try (RecordWriter writer = RecordWriter.open(Path.of(arguments[0]), new RealDisk())) {
        while (true) {
          System.out.println(writer.append(List.of(RecordFixture.minutes((int) writer.size()))));
        }
      }
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path file : walk.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
    return to;
  }
}
