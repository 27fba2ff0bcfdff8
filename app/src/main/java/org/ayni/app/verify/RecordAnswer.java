package org.ayni.app.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import org.ayni.record.Finding;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.verify.RecordVerdict;
import tools.jackson.databind.JsonNode;

/// What `ayni verify RECORD` found.
///
/// JSON: `valid`, `origin`, `entries`, `signed`, `witnessed`, `checkpoints`, `root`, `logs`,
/// `witnesses`, `threshold`, `openings`, `kinds`, `failures`, `notes`, `evidence` (how many proofs
/// of a split view).
///
/// @param enough whether as much is witnessed as was asked for
record RecordAnswer(RecordVerdict verdict, boolean enough) implements Answer {

  boolean valid() {
    return verdict.valid() && enough;
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(valid() ? "valid: the record is whole.\n" : "NOT VALID\n");
    failures().forEach(failure -> text.append("  ").append(failure).append('\n'));
    text.append(verdict.origin())
        .append(": ")
        .append(verdict.entries())
        .append(" entries; ")
        .append(verdict.signed())
        .append(" signed, ")
        .append(verdict.witnessed())
        .append(" cosigned by ")
        .append(verdict.trust().threshold())
        .append(" or more of ")
        .append(verdict.trust().witnesses().size())
        .append(" witnesses\n");
    text.append(
        verdict.kinds().entrySet().stream()
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", ", "what: ", "\n")));
    verdict.trust().logs().forEach(key -> text.append("key: ").append(key).append('\n'));
    if (verdict.openings() > 0) {
      text.append("commitments opened: ").append(verdict.openings()).append('\n');
    }
    verdict.notes().forEach(note -> text.append("note: ").append(note).append('\n'));
    return text.toString();
  }

  private List<String> failures() {
    List<String> failures =
        verdict.failures().stream().map(Finding::toString).collect(Collectors.toList());
    if (!enough) {
      failures.add(
          verdict.entries()
              + " entries, "
              + verdict.witnessed()
              + " witnessed; expected all of them (--require-witnesses)");
    }
    return failures;
  }

  /// Failures and notes.
  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("weight")
            .column("file")
            .numbers("line")
            .column("found")
            .column("expected")
            .column("advice");
    verdict.failures().forEach(failure -> row(table, "failure", failure));
    verdict.notes().forEach(note -> row(table, "note", note));
    return table.build();
  }

  private static void row(Table.Builder table, String weight, Finding finding) {
    table
        .add(weight)
        .add(finding.file())
        .add((double) finding.line())
        .add(finding.found())
        .add(finding.expected())
        .add(finding.advice())
        .endRow();
  }

  @Override
  public JsonNode json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("valid", valid());
    fields.put("origin", verdict.origin());
    fields.put("entries", verdict.entries());
    fields.put("signed", verdict.signed());
    fields.put("witnessed", verdict.witnessed());
    fields.put("checkpoints", verdict.checkpoints());
    fields.put("root", verdict.root().base64());
    fields.put("logs", verdict.trust().logs().stream().map(VerifierKey::toString).toList());
    fields.put(
        "witnesses", verdict.trust().witnesses().stream().map(VerifierKey::toString).toList());
    fields.put("threshold", verdict.trust().threshold());
    fields.put("openings", verdict.openings());
    fields.put("kinds", verdict.kinds());
    fields.put("failures", failures());
    fields.put("notes", verdict.notes().stream().map(Finding::toString).toList());
    fields.put("evidence", verdict.evidence().size());
    return Json.tree(fields);
  }
}
