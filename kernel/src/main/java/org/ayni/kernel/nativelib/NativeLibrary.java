package org.ayni.kernel.nativelib;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A shared library that travels in jars, one build a platform.
///
/// The first [#open()] unpacks the build of this machine into the cache folder (see [CacheFolder])
/// and loads it for the life of the JVM; later calls return the same symbols. Thread-safe.
///
/// ```java
/// static final NativeLibrary HIGHS =
///     new NativeLibrary(
///         "HiGHS",
///         Map.of(
///             Platform.LINUX_X86_64,
///             new NativeBuild(
///                 "com.google.ortools:ortools-linux-x86-64",
///                 "ortools-linux-x86-64",
///                 "libhighs.so.1",
///                 List.of())));
///
/// MemorySegment create = HIGHS.open().findOrThrow("Highs_create");
/// ```
public final class NativeLibrary {

  private final String name;
  private final Map<Platform, NativeBuild> builds;
  private final Optional<Platform> platform;
  private final CacheFolder cache;
  private @Nullable SymbolLookup symbols;

  /// @param name what people call the library
  /// @param builds where its builds lie
  public NativeLibrary(String name, Map<Platform, NativeBuild> builds) {
    this(name, builds, Platform.current(), CacheFolder.ofThisUser());
  }

  NativeLibrary(
      String name,
      Map<Platform, NativeBuild> builds,
      Optional<Platform> platform,
      CacheFolder cache) {
    this.name = name;
    this.builds = Map.copyOf(builds);
    this.platform = platform;
    this.cache = cache;
  }

  /// The library's symbols; loads it on the first call.
  ///
  /// @throws NativeLibraryException when there is no build for this machine, its jar is missing, or
  ///   the system refuses to load it
  public synchronized SymbolLookup open() {
    SymbolLookup known = symbols;
    if (known == null) {
      known = load();
      symbols = known;
    }
    return known;
  }

  private SymbolLookup load() {
    NativeBuild build = build();
    List<PackedFile> files = build.files().stream().map(file -> locate(build, file)).toList();
    Path folder;
    try {
      folder = cache.unpack(name, files);
    } catch (IOException e) {
      throw new NativeLibraryException(
          name
              + ": cannot unpack the native library ("
              + e
              + "). Make room on the disk, or name a writable folder in AYNI_CACHE.",
          e);
    }
    // A companion that is already loaded satisfies the loader by its name (soname), wherever it
    // lies; so this works for libraries without an rpath too.
    for (String companion : build.companions()) {
      lookup(folder.resolve(companion));
    }
    return lookup(folder.resolve(build.library()));
  }

  private NativeBuild build() {
    NativeBuild build = platform.map(builds::get).orElse(null);
    if (build == null) {
      throw new NativeLibraryException(
          name
              + ": no native library for this machine ("
              + System.getProperty("os.name")
              + ", "
              + System.getProperty("os.arch")
              + "); there are builds for "
              + builds.keySet().stream().sorted().toList()
              + ". Use one of these.");
    }
    return build;
  }

  private PackedFile locate(NativeBuild build, String file) {
    String resource = build.folder() + "/" + file;
    try {
      return PackedFile.find(NativeLibrary.class.getClassLoader(), resource)
          .orElseThrow(() ->
              new NativeLibraryException(
                  name
                      + ": "
                      + resource
                      + " is not on the class path; the jar "
                      + build.artifact()
                      + " is missing. Build again on this machine, or add that jar."));
    } catch (IOException e) {
      throw new NativeLibraryException(
          name + ": cannot read " + resource + " from " + build.artifact() + " (" + e + ")", e);
    }
  }

  // Loading native code is what this class is for.
  @SuppressWarnings("restricted")
  private SymbolLookup lookup(Path file) {
    try {
      return SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new NativeLibraryException(
          name
              + ": the system refuses to load "
              + file
              + " ("
              + e.getMessage()
              + "). Maybe the folder forbids execution (mount option noexec): name another one in"
              + " AYNI_CACHE. Or a system library is missing: see `ldd "
              + file
              + "`.",
          e);
    }
  }
}
