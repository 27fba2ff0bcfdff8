package org.ayni.app.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;

/// What became of a receipt or of the proof of a split view.
///
/// JSON: `valid`, `standing`, `explanation`, `entry` (the recorded text; empty for a split view).
///
/// @param standing `witnessed`, `signed`, `not-included`, `not-signed`, `convicts`,
///   `does-not-convict`
/// @param explanation one sentence
/// @param entry what was recorded
record ProofAnswer(boolean valid, String standing, String explanation, String entry)
    implements Answer {

  @Override
  public String text() {
    return (valid ? "valid: " : "NOT VALID: ")
        + explanation
        + "\n"
        + (entry.isEmpty() ? "" : entry + "\n");
  }

  @Override
  public Table csv() {
    return Table.builder()
        .column("valid")
        .column("standing")
        .column("entry")
        .add(valid ? "yes" : "no")
        .add(standing)
        .add(entry)
        .endRow()
        .build();
  }

  @Override
  public JsonNode json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("valid", valid);
    fields.put("standing", standing);
    fields.put("explanation", explanation);
    fields.put("entry", entry);
    return Json.tree(fields);
  }
}
