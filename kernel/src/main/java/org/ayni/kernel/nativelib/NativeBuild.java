package org.ayni.kernel.nativelib;

import java.util.List;
import java.util.stream.Stream;

/// One build of a shared library inside a jar on the class path.
///
/// @param artifact Maven coordinates of the jar, for the message when it is missing
/// @param folder class-path folder that holds the files, without slashes at its ends
/// @param library file name of the library
/// @param companions file names of libraries of the same folder that it needs, in the order in
///   which they must be loaded; empty when the system's own are enough
public record NativeBuild(String artifact, String folder, String library, List<String> companions) {

  public NativeBuild {
    companions = List.copyOf(companions);
  }

  /// Companions first, the library last: the order of loading.
  List<String> files() {
    return Stream.concat(companions.stream(), Stream.of(library)).toList();
  }
}
