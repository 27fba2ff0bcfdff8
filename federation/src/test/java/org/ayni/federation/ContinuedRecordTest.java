package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Node;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Only the end of a record is sent: by its owner, late, and by those who lie.
class ContinuedRecordTest {

  private static final String NAME = "sierra.example";

  @TempDir private Path folder;
  private Node sierra;
  private Node valle;
  private Path file;

  /// Valle has what Sierra has said so far.
  @BeforeEach
  void begin() throws IOException {
    file = folder.resolve("file.ayni");
    valle = Node.init(folder.resolve("valle"), "valle.example", Instant.now());
    sierra = Node.init(folder.resolve("sierra"), NAME, Instant.now());
    sierra.say(TalkingNode.word("first"), Instant.now());
    Exchange.write(sierra, file, Instant.now());
    assertThat(read()).isEqualTo(new Imported.Taken(NAME, 2, 2));
  }

  private Imported read() throws IOException {
    return Exchange.read(valle, file, Instant.now());
  }

  private Map<String, byte[]> unpacked() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private void pack(Map<String, byte[]> parts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
  }

  private void sayAndWriteTheRest(Node node, String word) throws IOException {
    node.say(TalkingNode.word(word), Instant.now());
    Exchange.write(node, file, Instant.now(), 2);
  }

  @Test
  void theRestIsTakenOverAndKnownWhenItComesLateOrTwice() throws IOException {
    sayAndWriteTheRest(sierra, "second");
    byte[] second = Files.readAllBytes(file);
    assertThat(unpacked()).containsKey("after/000000000002.jsonl");
    assertThat(read()).isEqualTo(new Imported.Taken(NAME, 3, 1));
    assertThat(read()).isEqualTo(new Imported.Known(NAME, 3));
    sierra.say(TalkingNode.word("third"), Instant.now());
    Exchange.write(sierra, file, Instant.now(), 3);
    assertThat(read()).isEqualTo(new Imported.Taken(NAME, 4, 1));
    Files.write(file, second);
    assertThat(read()).isEqualTo(new Imported.Known(NAME, 4));
  }

  @Test
  void theRestOfWhatIsNotHereIsAskedForFromWhereItIs() throws IOException {
    sierra.say(TalkingNode.word("second"), Instant.now());
    sierra.say(TalkingNode.word("third"), Instant.now());
    Exchange.write(sierra, file, Instant.now(), 3);
    assertThat(read()).isEqualTo(new Imported.Behind(NAME, 2));
  }

  /// Shorter than what is here, as long, and longer.
  @Test
  void whoseRestContradictsWhatIsHereMustSendAllAndIsConvicted() throws IOException {
    Node other = folderCopied();
    sayAndWriteTheRest(sierra, "one face");
    assertThat(read()).isInstanceOf(Imported.Taken.class);
    for (String word : List.of("another face", "and more of it")) {
      sayAndWriteTheRest(other, word);
      assertThat(read()).as(word).isEqualTo(new Imported.Behind(NAME, 0));
      Exchange.write(other, file, Instant.now());
      assertThat(read())
          .as(word)
          .isInstanceOfSatisfying(
              Imported.Refused.class, refused -> assertThat(refused.evidence()).isPresent());
    }
  }

  private Node folderCopied() throws IOException {
    Path to = folder.resolve("other");
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(sierra.folder())) {
      all.forEach(files::add);
    }
    for (Path one : files) {
      Files.copy(one, to.resolve(sierra.folder().relativize(one).toString()));
    }
    return Node.open(to);
  }

  @Test
  void aCheckpointThatItsKeyHasNotSignedCountsForNothing() throws IOException {
    sayAndWriteTheRest(sierra, "second");
    Map<String, byte[]> parts = unpacked();
    Node impostor = Node.init(folder.resolve("impostor"), NAME, Instant.now());
    impostor.say(TalkingNode.word("a"), Instant.now());
    impostor.say(TalkingNode.word("b"), Instant.now());
    Exchange.write(impostor, file, Instant.now());
    unpacked()
        .forEach((name, bytes) -> {
          if (name.startsWith("record/checkpoints/")) {
            parts.put(name, bytes);
          }
        });
    pack(parts);
    assertThat(read()).isEqualTo(new Imported.Behind(NAME, 0));
  }

  @Test
  void linesThatAreNoEntriesAreRefusedAtTheFirst() throws IOException {
    sayAndWriteTheRest(sierra, "second");
    for (String lines : List.of("\n\n\n", "{}\n", "begun and not ended")) {
      Map<String, byte[]> parts = unpacked();
      parts.put("after/000000000002.jsonl", lines.getBytes(StandardCharsets.UTF_8));
      pack(parts);
      assertThatThrownBy(this::read).as(lines).isInstanceOf(RecordException.class);
    }
    Exchange.write(sierra, file, Instant.now(), 2);
    assertThat(read()).as("nothing was taken over").isEqualTo(new Imported.Taken(NAME, 3, 1));
  }
}
