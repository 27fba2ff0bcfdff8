package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {

  @TempDir Path dir;

  @Test
  void aFolderAppearsOnlyWhenItIsWholeAndWithItsManifest() throws IOException {
    Path target = dir.resolve("plan");
    try (WholeFolder folder = WholeFolder.begin(target, "plan.json")) {
      folder.write("plan.json", "{}\n");
      folder.write("data/activities.csv", "code\n");
      assertThat(target).doesNotExist();
      folder.commit();
    }
    // sha256sum of "{}\n" and of "code\n"
    assertThat(target.resolve(Manifest.FILE))
        .hasContent(
            """
            b57b236c9bcd2a61fcd627b69ae2d7a6eb5bc13f2dc25311348ee08df43bc0c4  data/activities.csv
            ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  plan.json
            """);
    assertThat(Manifest.check(target)).isEmpty();
    assertThat(names(dir)).containsExactly("plan");
  }

  @Test
  void whatIsGivenUpLeavesNothing() {
    try (WholeFolder folder = WholeFolder.begin(dir.resolve("plan"), "plan.json")) {
      folder.write("plan.json", "{}");
    }
    assertThat(names(dir)).isEmpty();
  }

  @Test
  void aFullDiskIsOneClearMessageAndLeavesNothing() {
    Path target = dir.resolve("plan");
    WholeFolder folder = WholeFolder.begin(target, "plan.json");
    folder.write("plan.json", "{}");
    assertThatThrownBy(() ->
            folder.write(
                "big.csv",
                out -> {
                  out.write(new byte[100_000]);
                  throw new UncheckedIOException(new IOException("No space left on device"));
                }))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            target.toAbsolutePath()
                + ": the disk is full; expected room for the output\n"
                + "    Free some space, or choose a place on another disk. Nothing was written.");
    assertThat(names(dir)).isEmpty();
  }

  @Test
  void oneOfOursIsReplaced() throws IOException {
    Path target = dir.resolve("plan");
    write(target, "first", "plan.json", "extra.csv");
    write(target, "second", "plan.json");
    assertThat(target.resolve("plan.json")).hasContent("second");
    assertThat(names(target)).containsExactlyInAnyOrder("plan.json", Manifest.FILE);
    assertThat(names(dir)).containsExactly("plan");
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    write(Files.createDirectory(dir.resolve("plan")), "text", "plan.json");
    assertThat(dir.resolve("plan/plan.json")).hasContent("text");
  }

  @Test
  void aFolderThatIsNotOursOrWasChangedIsNotReplaced() throws IOException {
    Path foreign = Files.createDirectory(dir.resolve("home"));
    Files.writeString(foreign.resolve("letter.txt"), "dear");
    assertRefused(foreign, "a folder that holds something else");

    Path ours = dir.resolve("plan");
    write(ours, "text", "plan.json");
    Files.writeString(ours.resolve("notes.txt"), "mine");
    assertRefused(ours, "a folder that was changed since it was written (notes.txt)");
    Files.delete(ours.resolve("notes.txt"));
    Files.writeString(ours.resolve("plan.json"), "edited");
    assertRefused(ours, "a folder that was changed since it was written (plan.json)");
    assertThat(ours.resolve("plan.json")).hasContent("edited");

    assertRefused(Files.writeString(dir.resolve("file"), ""), "is a file");
    assertRefused(dir.resolve("missing/plan"), "there is no folder");
  }

  @Test
  void everyChangeIsSeenByTheManifest() throws IOException {
    Path target = dir.resolve("plan");
    write(target, "text", "plan.json", "a.csv", "b.csv");
    Files.writeString(target.resolve("a.csv"), "texu");
    Files.delete(target.resolve("b.csv"));
    Files.writeString(target.resolve("c.csv"), "new");
    assertThat(Manifest.check(target))
        .extracting(Problem::file)
        .containsExactly("a.csv", "b.csv", "c.csv");
    Files.writeString(target.resolve(Manifest.FILE), "nonsense\n");
    assertThat(Manifest.check(target)).extracting(Problem::row).containsExactly(1);
    Files.delete(target.resolve(Manifest.FILE));
    assertThat(Manifest.check(target))
        .extracting(Problem::found)
        .containsExactly("there is no such file");
  }

  @Test
  void aFileIsReplacedWholeOrNotAtAll() throws IOException {
    Path target = dir.resolve("out.json");
    WholeFile.write(target, "first");
    assertThatThrownBy(() ->
            WholeFile.write(
                target,
                out -> {
                  out.write('x');
                  throw new IOException("No space left on device");
                }))
        .hasMessageContaining("the disk is full");
    assertThat(target).hasContent("first");
    WholeFile.write(target, "second");
    assertThat(target).hasContent("second");
    assertThat(names(dir)).containsExactly("out.json");
    assertThatThrownBy(() -> WholeFile.write(dir, "x")).hasMessageContaining("is a folder");
  }

  @Test
  void pathsThatLeadOutOfTheFolderAreRefused() {
    for (String path : List.of("../x", "/x", "a/../../x", "", "a//b", "C:x", "a\\b")) {
      assertThat(InputFolder.isInside(path)).as(path).isFalse();
    }
    assertThat(InputFolder.isInside("data/flows.csv")).isTrue();
  }

  private static void assertRefused(Path target, String found) {
    assertThatThrownBy(() -> WholeFolder.begin(target, "plan.json"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(found);
  }

  private static void write(Path target, String text, String... files) {
    try (WholeFolder folder = WholeFolder.begin(target, files[0])) {
      for (String file : files) {
        folder.write(file, text);
      }
      folder.commit();
    }
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> p.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
