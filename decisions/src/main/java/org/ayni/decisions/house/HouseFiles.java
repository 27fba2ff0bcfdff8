package org.ayni.decisions.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Texts and plans that the record names, by their hash. Nothing here has to be trusted: who reads
/// a file computes its hash again.
public interface HouseFiles {

  /// Keeps a text.
  ///
  /// @return its hash
  String keep(String text) throws IOException;

  /// Keeps a plan, the whole folder.
  ///
  /// @param plan a folder with a manifest
  /// @return the hash of its manifest
  String keepPlan(Path plan) throws IOException;

  /// The text with this hash; empty when it is not here, or is another one.
  Optional<String> text(String hash) throws IOException;

  /// Copies a plan into a folder.
  ///
  /// @param target a new folder
  /// @return whether it is here; when not, nothing was written
  boolean copyPlan(String hash, Path target) throws IOException;

  /// Hashes of all texts that are here, sorted.
  List<String> texts() throws IOException;

  /// Hashes of all plans that are here, sorted.
  List<String> plans() throws IOException;
}
