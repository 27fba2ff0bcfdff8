package org.ayni.kernel.nativelib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryTest {

  @TempDir Path cache;

  private static PackedFile packed() throws IOException {
    return PackedFile.find(
            NativeLibraryTest.class.getClassLoader(),
            NativeLibraryTest.class.getName().replace('.', '/') + ".class")
        .orElseThrow();
  }

  @Test
  void platformNamesOfTheJvmAreUnderstood() {
    assertThat(Platform.of("Linux", "amd64")).contains(Platform.LINUX_X86_64);
    assertThat(Platform.of("Linux", "aarch64")).contains(Platform.LINUX_AARCH64);
    assertThat(Platform.of("Mac OS X", "aarch64")).contains(Platform.MAC_AARCH64);
    assertThat(Platform.of("Mac OS X", "x86_64")).contains(Platform.MAC_X86_64);
    assertThat(Platform.of("Linux", "riscv64")).isEmpty();
    assertThat(Platform.of("SunOS", "amd64")).isEmpty();
  }

  @Test
  void theCacheFolderFollowsTheEnvironment() {
    assertThat(CacheFolder.locate(Map.of("AYNI_CACHE", "/a b"), "Linux", "/home/eva"))
        .isEqualTo(Path.of("/a b"));
    assertThat(CacheFolder.locate(Map.of("XDG_CACHE_HOME", "/x"), "Linux", "/home/eva"))
        .isEqualTo(Path.of("/x/ayni"));
    assertThat(CacheFolder.locate(Map.of(), "Linux", "/home/eva"))
        .isEqualTo(Path.of("/home/eva/.cache/ayni"));
    assertThat(CacheFolder.locate(Map.of(), "Mac OS X", "/Users/eva"))
        .isEqualTo(Path.of("/Users/eva/Library/Caches/ayni"));
  }

  @Test
  void aFileIsUnpackedOnceAndLeftAloneAfterwards() throws IOException {
    PackedFile file = packed();
    CacheFolder folder = new CacheFolder(cache);
    Path first = folder.unpack("Example", List.of(file)).resolve(file.name());
    assertThat(Files.size(first)).isEqualTo(file.size());
    // Same size, other bytes: what stands there is trusted, not written again.
    byte[] marked = Files.readAllBytes(first);
    marked[0]++;
    Files.write(first, marked);
    Path second = folder.unpack("Example", List.of(file)).resolve(file.name());
    assertThat(second).isEqualTo(first);
    assertThat(Files.readAllBytes(second)).isEqualTo(marked);
  }

  @Test
  void aTruncatedFileInTheCacheIsReplaced() throws IOException {
    PackedFile file = packed();
    CacheFolder folder = new CacheFolder(cache);
    Path unpacked = folder.unpack("Example", List.of(file)).resolve(file.name());
    Files.writeString(unpacked, "half");
    folder.unpack("Example", List.of(file));
    assertThat(Files.size(unpacked)).isEqualTo(file.size());
  }

  @Test
  void anotherVersionGetsAnotherFolder() throws IOException {
    PackedFile file = packed();
    PackedFile other = new PackedFile(file.name(), file.url(), file.size(), file.crc32() + 1);
    CacheFolder folder = new CacheFolder(cache);
    assertThat(folder.unpack("Example", List.of(file)))
        .isNotEqualTo(folder.unpack("Example", List.of(other)));
  }

  @Test
  void manyUnpackingAtOnceLeaveOneWholeFileAndNoRemains() throws Exception {
    PackedFile file = packed();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      Callable<Path> unpack = () -> new CacheFolder(cache).unpack("Example", List.of(file));
      for (Future<Path> folder : threads.invokeAll(Collections.nCopies(32, unpack))) {
        try (var files = Files.list(folder.get())) {
          assertThat(files.filter(f -> !f.toString().endsWith(".part")))
              .containsExactly(folder.get().resolve(file.name()));
        }
      }
    }
    try (var files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void whereTheCacheCannotBeWrittenATemporaryFolderServes() throws IOException {
    // A file where the folder should be: fails for every user, root included.
    Path blocked = Files.writeString(cache.resolve("blocked"), "", StandardCharsets.UTF_8);
    PackedFile file = packed();
    Path folder = new CacheFolder(blocked).unpack("Example", List.of(file));
    assertThat(folder).isDirectory();
    assertThat(folder.startsWith(blocked)).isFalse();
    assertThat(Files.size(folder.resolve(file.name()))).isEqualTo(file.size());
  }

  @Test
  void aMachineWithoutABuildIsToldWhichMachinesHaveOne() {
    NativeLibrary library =
        new NativeLibrary(
            "Example",
            Map.of(Platform.MAC_AARCH64, new NativeBuild("g:a", "f", "l", List.of())),
            Optional.empty(),
            new CacheFolder(cache));
    assertThatThrownBy(library::open)
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining(System.getProperty("os.arch"))
        .hasMessageContaining("MAC_AARCH64");
  }

  @Test
  void aMissingJarIsNamed() {
    NativeLibrary library =
        new NativeLibrary(
            "Example",
            Map.of(Platform.LINUX_X86_64, new NativeBuild("org.example:lib", "no", "x", List.of())),
            Optional.of(Platform.LINUX_X86_64),
            new CacheFolder(cache));
    assertThatThrownBy(library::open)
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining("org.example:lib")
        .hasMessageContaining("no/x");
  }

  @Test
  void aFileThatIsNoLibraryIsRefusedWithItsPath() throws IOException {
    PackedFile file = packed();
    String folder = NativeLibraryTest.class.getPackageName().replace('.', '/');
    NativeLibrary library =
        new NativeLibrary(
            "Example",
            Map.of(
                Platform.LINUX_X86_64,
                new NativeBuild("org.example:lib", folder, file.name(), List.of())),
            Optional.of(Platform.LINUX_X86_64),
            new CacheFolder(cache));
    assertThatThrownBy(library::open)
        .isInstanceOf(NativeLibraryException.class)
        .hasMessageContaining(cache.toString())
        .hasMessageContaining("AYNI_CACHE");
  }
}
