package org.ayni.record.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir private Path folder;

  private final SigningKey key = SigningKey.generate("junta.example/acta", KeyRole.LOG);

  @BeforeEach
  void rightsAreThoseOfPosix() {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void aKeyIsReadBackAndNobodyElseMayReadIt() throws IOException {
    Path file = folder.resolve("acta.key");
    KeyFile.write(file, key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
    assertThat(KeyFile.read(file).secret()).isEqualTo(key.secret());
  }

  @Test
  void aKeyIsNeverWrittenOver() {
    Path file = folder.resolve("acta.key");
    KeyFile.write(file, key);
    assertThatThrownBy(() -> KeyFile.write(file, SigningKey.generate("other", KeyRole.LOG)))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("never written over");
    assertThat(KeyFile.read(file).verifier()).isEqualTo(key.verifier());
  }

  @Test
  void aKeyThatOthersMayReadIsRefused() throws IOException {
    Path file = folder.resolve("acta.key");
    KeyFile.write(file, key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("chmod 600");
  }

  @Test
  void aSecretWithAnotherPublicKeyIsRefused() throws IOException {
    SigningKey other = SigningKey.generate("junta.example/acta", KeyRole.LOG);
    Path file = folder.resolve("acta.key");
    KeyFile.write(file, key);
    Files.writeString(file, key.secret() + "\n" + other.verifier() + "\n");
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(RecordException.class);
    Files.writeString(file, "PRIVATE+KEY\n" + key.verifier() + "\n");
    assertThatThrownBy(() -> KeyFile.read(file)).isInstanceOf(RecordException.class);
  }

  @Test
  void aKeyPrintedTellsNoSecret() {
    String secretPart = key.secret().substring(key.secret().length() - 40);
    assertThat(key.toString()).doesNotContain(secretPart).doesNotContain("PRIVATE");
  }
}
