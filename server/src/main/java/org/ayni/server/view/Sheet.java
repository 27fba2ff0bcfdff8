package org.ayni.server.view;

import java.util.List;

/// A table that can be taken home: with what must be known of it.
///
/// @param id unique on its page
/// @param source unit, year and publisher, one line
/// @param notes assumptions, methods and what must be known before it is trusted
public record Sheet(String id, Table table, String source, List<String> notes) {
  public Sheet {
    notes = List.copyOf(notes);
  }
}
