package org.ayni.record.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;

/// A private key on disk: one line with the secret, one with the public key, readable by its owner
/// alone (rights 0600). It lies outside the record, best on a stick of its own.
public final class KeyFile {

  private static final Set<PosixFilePermission> OWNER =
      Set.copyOf(PosixFilePermissions.fromString("rw-------"));
  private static final int LARGEST = 1 << 12;

  private KeyFile() {}

  /// Writes a new file; never over another.
  ///
  /// @throws RecordException when there is one, or it cannot be made
  public static void write(Path file, SigningKey key) {
    FileAttribute<Set<PosixFilePermission>> rights = PosixFilePermissions.asFileAttribute(OWNER);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    String text = key.secret() + "\n" + key.verifier() + "\n";
    try (FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            posix ? new FileAttribute<?>[] {rights} : new FileAttribute<?>[0])) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (FileAlreadyExistsException e) {
      throw wrong(file, "there is such a file", "a new name", "A key is never written over.");
    } catch (IOException e) {
      throw wrong(file, "cannot be written: " + e.getMessage(), "a place for the key", "");
    }
  }

  /// @throws RecordException when it is no key file, or others may read it
  public static SigningKey read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        throw wrong(file, "a large file", "a key of 'ayni record key'", "");
      }
      refuseOpenToOthers(file);
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != 2) {
        throw wrong(file, lines.size() + " lines", "two: the secret, the public key", "");
      }
      return SigningKey.parse(lines.get(0), VerifierKey.parse(lines.get(1)));
    } catch (NoSuchFileException e) {
      throw wrong(file, "there is no such file", "a key of 'ayni record key'", "");
    } catch (IOException e) {
      throw wrong(file, "cannot be read: " + e.getMessage(), "a key of 'ayni record key'", "");
    } catch (RecordException e) {
      throw e.in(file.toString(), 0);
    }
  }

  private static void refuseOpenToOthers(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      if (!OWNER.containsAll(rights)) {
        throw wrong(
            file,
            "others may use this key (" + PosixFilePermissions.toString(rights) + ")",
            "rights for its owner alone (rw-------)",
            "chmod 600 it, and think about whether somebody has copied it.");
      }
    }
  }

  private static RecordException wrong(Path file, String found, String expected, String advice) {
    return new RecordException(Finding.of(file.toString(), found, expected, advice));
  }
}
