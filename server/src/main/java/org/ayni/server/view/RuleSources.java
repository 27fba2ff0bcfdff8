package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.statutes.StatuteNotes;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.text.Words;

/// Where the rules of a statute come from, as a table.
final class RuleSources {

  private RuleSources() {}

  static Table of(Statute statute, Words words) {
    List<Table.Row> rows = new ArrayList<>();
    for (Source source : statute.sources()) {
      rows.add(
          Table.Row.of(
              RuleWords.ofPath(source.rule(), statute, words),
              Cell.of(RuleWords.law(source, words)),
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
}
