package org.ayni.formats.imports;

import org.ayni.economy.EconomyPackage;
import org.ayni.files.BadInputException;

/// One published format. Stateless.
public interface ImportFormat {

  /// As it is called on the command line: `oecd-icio`.
  String name();

  /// For people.
  String title();

  /// The publication that lays it down.
  String source();

  /// Whether the names of its files and labels look like this format.
  boolean recognises(Archive archive);

  /// The economy it holds.
  ///
  /// @throws BadInputException with all that is wrong with it
  EconomyPackage read(Archive archive, ImportRequest request);
}
