package org.ayni.federation.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;

/// What a node says and hears over a network: the same files as on a stick, through the same
/// verification, one at a time. Thread-safe.
public final class NodeDoor {

  /// Bytes of one file.
  public static final long LARGEST = 64L << 20;

  private static final String RECEIVED = ".received";
  private static final int PIECE = 1 << 16;

  private final Node node;
  private final InstantSource clock;

  private volatile Runnable onNews = () -> {};

  public NodeDoor(Node node, InstantSource clock) {
    this.node = node;
    this.clock = clock;
  }

  /// Is run after something new was taken over.
  void onNews(Runnable run) {
    onNews = run;
  }

  /// Public keys, as a card has them.
  public Node node() {
    return node;
  }

  /// What is there to be told, without telling it: changes whenever the file would.
  public String tag() throws IOException {
    return Exchange.tag(node);
  }

  /// How many entries there are to be told.
  long size() throws IOException {
    return node.size();
  }

  /// How many entries of another's record are here.
  long has(String origin) throws IOException {
    return node.has(origin);
  }

  /// The node's file for others.
  ///
  /// @param after how many entries to leave out, which the other has; any that there are not, for
  ///   all
  /// @return its tag
  public String tell(Path target, long after) throws IOException {
    // One look for both: with a tag that knows more than the file, whoever has the tag would not
    // ask for the rest.
    try (NodeLock _ = node.lock()) {
      Bundle.write(node, target, clock.instant(), after < 0 || after > node.size() ? 0 : after);
      return tag();
    }
  }

  /// Takes over what somebody sends, from members only: of records that no treaty here names,
  /// nothing is kept.
  ///
  /// @throws TooLargeException when it is more than [#LARGEST]
  /// @throws RecordException when it is no such file
  public Imported hear(InputStream body) throws IOException {
    return take(body, true);
  }

  /// Takes over what this node has asked for at an address it was given.
  public Imported asked(InputStream body) throws IOException {
    return take(body, false);
  }

  private Imported take(InputStream body, boolean membersOnly) throws IOException {
    Path file = Files.createTempFile(node.privateFolder(), RECEIVED, "");
    try {
      copy(body, file);
      Imported imported = Exchange.read(node, file, clock.instant(), true, membersOnly);
      if (imported instanceof Imported.Taken) {
        onNews.run();
      }
      return imported;
    } catch (RecordException e) {
      // Where it was put for a moment is nobody's business.
      throw new RecordException(
          e.findings().stream()
              .map(one -> Finding.of("the file sent", one.found(), one.expected(), one.advice()))
              .toList());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void copy(InputStream body, Path file) throws IOException {
    byte[] piece = new byte[PIECE];
    long left = LARGEST;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
        left -= n;
        if (left < 0) {
          throw new TooLargeException();
        }
        out.write(piece, 0, n);
      }
    }
  }

  /// More than [#LARGEST] bytes.
  public static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    TooLargeException() {
      super("more than " + LARGEST + " bytes; expected a file as 'ayni federate export' writes it");
    }
  }

  /// Removes what a program that was killed while it received has left.
  void tidy() throws IOException {
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(node.privateFolder(), RECEIVED + "*")) {
      for (Path path : left) {
        Files.deleteIfExists(path);
      }
    }
  }
}
