package org.ayni.kernel.nativelib;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/// Where native libraries are unpacked: `$AYNI_CACHE`, else `$XDG_CACHE_HOME/ayni`, else
/// `~/Library/Caches/ayni` on macOS and `~/.cache/ayni` elsewhere; in each the folder
/// `native/<library>-<checksum>`.
///
/// Files appear whole (written beside, then moved), so several processes may unpack at once and
/// none sees half a library. Where the cache cannot be written, a temporary folder of this process
/// takes its place, with a warning.
final class CacheFolder {

  private static final System.Logger LOG = System.getLogger(CacheFolder.class.getName());

  private final Path root;

  CacheFolder(Path root) {
    this.root = root;
  }

  static CacheFolder ofThisUser() {
    return new CacheFolder(
        locate(
            System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home")));
  }

  static Path locate(Map<String, String> environment, String osName, String home) {
    String chosen = environment.getOrDefault("AYNI_CACHE", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen).toAbsolutePath();
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!xdg.isBlank()) {
      return Path.of(xdg, "ayni").toAbsolutePath();
    }
    return osName.toLowerCase(Locale.ROOT).startsWith("mac")
        ? Path.of(home, "Library", "Caches", "ayni")
        : Path.of(home, ".cache", "ayni");
  }

  /// Unpacks `files` into one folder, leaving those that are there already.
  ///
  /// @return the folder
  Path unpack(String name, List<PackedFile> files) throws IOException {
    Path folder = root.resolve("native").resolve(name.toLowerCase(Locale.ROOT) + "-" + key(files));
    try {
      unpackInto(folder, files);
      return folder;
    } catch (IOException e) {
      Path temporary = Files.createTempDirectory("ayni-native-");
      LOG.log(
          WARNING,
          "The cache folder {0} cannot be used ({1}); unpacking {2} into {3} for this run only."
              + " Name a writable folder in AYNI_CACHE to avoid this.",
          root,
          e,
          name,
          temporary);
      temporary.toFile().deleteOnExit();
      files.forEach(file -> temporary.resolve(file.name()).toFile().deleteOnExit());
      unpackInto(temporary, files);
      return temporary;
    }
  }

  private static void unpackInto(Path folder, List<PackedFile> files) throws IOException {
    Files.createDirectories(folder);
    for (PackedFile file : files) {
      Path target = folder.resolve(file.name());
      if (!(Files.isRegularFile(target) && Files.size(target) == file.size())) {
        unpackOne(file, target);
      }
    }
  }

  private static void unpackOne(PackedFile file, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), file.name(), ".part");
    try {
      try (InputStream in = file.url().openStream()) {
        Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      }
      if (Files.size(part) != file.size()) {
        throw new IOException(
            part + " has " + Files.size(part) + " bytes; expected " + file.size());
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// A checksum over names, sizes and checksums: another version gets another folder.
  private static String key(List<PackedFile> files) {
    CRC32 crc = new CRC32();
    long size = 0;
    for (PackedFile file : files) {
      crc.update(
          (file.name() + ' ' + file.size() + ' ' + file.crc32() + '\n')
              .getBytes(StandardCharsets.UTF_8));
      size += file.size();
    }
    return String.format(Locale.ROOT, "%x-%08x", size, crc.getValue());
  }
}
