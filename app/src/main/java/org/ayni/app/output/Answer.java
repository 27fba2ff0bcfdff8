package org.ayni.app.output;

import tools.jackson.databind.JsonNode;

/// What a subcommand found out, in every form it can be printed in.
public interface Answer {

  /// For people: lines of at most some 100 characters, ending in a line feed.
  String text();

  /// The main table.
  Table csv();

  /// One object with stable, documented keys.
  JsonNode json();
}
