package org.ayni.formats.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedInTest {

  private static final long MOST = 1 << 20;

  @TempDir private Path folder;

  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("mine.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void sheetsInAFolderOfAnArchiveAreThoseOfAWorkbook() throws IOException {
    Path file = zip("mine/economy.csv", "mine/accounts.csv");

    assertThat(HandedIn.files(file, ImportRequest.NOTHING, MOST))
        .containsOnlyKeys("economy.csv", "accounts.csv");
  }

  @Test
  void sheetsOfTwoEconomiesAreNotMixed() throws IOException {
    Path file = zip("a/economy.csv", "a/accounts.csv", "b/economy.csv", "b/flows.csv");

    assertThatThrownBy(() -> HandedIn.files(file, ImportRequest.NOTHING, MOST))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no table that is known");
  }
}
