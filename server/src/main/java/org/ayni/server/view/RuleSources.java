package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.statute.Block;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.statutes.StatuteNotes;
import org.ayni.server.text.Words;

/// Where the rules of a statute come from, as a table.
final class RuleSources {

  private static final String BLOCKS = "blocks";

  private RuleSources() {}

  static Table of(Statute statute, Words words) {
    List<Table.Row> rows = new ArrayList<>();
    for (Source source : statute.sources()) {
      String law = words.textOr("source." + source.law().replace(' ', '-'), source.law());
      rows.add(
          Table.Row.of(
              rule(source.rule(), statute, words),
              Cell.of(source.article().isEmpty() ? law : law + ", " + source.article()),
              Cell.of(words.text(source.checked() ? "council.checked" : "council.unchecked")),
              // What people wrote is in their own language.
              Cell.of(StatuteNotes.in(source.note(), words.language()).orElse(source.note()))));
    }
    return new Table(
        words.text("council.rules"),
        List.of(
            words.text("column.rule"),
            words.text("column.source"),
            words.text("column.checked"),
            words.text("column.note")),
        rows);
  }

  /// A rule by its path; one that is known by no name, as it is.
  private static String rule(String path, Statute statute, Words words) {
    String[] parts = path.split("\\.", 3);
    Optional<Block> block =
        parts.length > 1 && parts[0].equals(BLOCKS) ? statute.block(parts[1]) : Optional.empty();
    if (block.isEmpty()) {
      return words.textOr("statute." + path, path);
    }
    String key = BLOCKS + (parts.length > 2 ? "." + parts[2] : "");
    return words.textOr("statute." + key, key)
        + ": "
        + words.named(block.get().names(), block.get().code());
  }
}
