package org.ayni.app.command;

import org.ayni.economy.Economy;
import org.ayni.files.Json;
import tools.jackson.databind.node.ObjectNode;

/// What was asked: how every answer of an analysis begins.
///
/// @param language of the names, as an ISO 639-1 code
record Heading(Economy economy, String language, String method) {

  /// A line for people, and an empty one.
  String text() {
    return economy.title().in(language) + ": " + method + "\n\n";
  }

  /// `economy`, `year`, `unit` (of the table), `method`.
  ObjectNode json() {
    return Json.object()
        .put("economy", economy.name())
        .put("year", economy.year())
        .put("unit", economy.table().unit().toString())
        .put("method", method);
  }
}
