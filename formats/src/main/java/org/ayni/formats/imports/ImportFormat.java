package org.ayni.formats.imports;

import org.ayni.files.Problems;

/// One published format. Stateless.
public interface ImportFormat {

  /// As it is called on the command line: `oecd-icio`.
  String name();

  /// For people.
  String title();

  /// The publication that lays it down.
  String source();

  /// Money unit of the publication, such as `10^6 USD`; empty when each file has its own.
  String unit();

  /// What the reading leaves out or supposes, for the caveats of the economy.
  String caveat();

  /// Whether the names of its files and labels look like this format.
  boolean recognises(Archive archive);

  /// Reads the table; everything wrong is added to the problems.
  void read(Archive archive, TableAssembly table, Problems problems);
}
