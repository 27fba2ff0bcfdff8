package org.ayni.app.verify;

import java.util.ArrayList;
import java.util.List;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `ayni verify HOUSE` found: the record, and what was decided in it.
///
/// JSON: as of a record, and `events`, `councils`, `ballots`, `plans`, `texts`, `minutes` (that
/// follow from the book), `decisions` (what does not hold), `unchecked` (what could not be looked
/// at), `pending` (what is disputed and not decided, what was annulled and not called again).
record HouseAnswer(RecordAnswer record, HouseVerifier.Verdict house) implements Answer {

  boolean valid() {
    return record.valid() && house.failures().isEmpty();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    if (house.failures().isEmpty()) {
      text.append("valid: what was decided follows from who decided it.\n");
    } else {
      text.append("NOT VALID\n");
      house.failures().forEach(failure -> text.append("  ").append(failure).append('\n'));
    }
    text.append(house.events())
        .append(" acts of ")
        .append(house.councils())
        .append(" councils played again; ")
        .append(house.ballots())
        .append(" ballots counted again; ")
        .append(house.plans())
        .append(" plans proven again; ")
        .append(house.texts())
        .append(" texts have their hash, ")
        .append(house.minutes())
        .append(" of them minutes that follow from the book\n");
    house.notes().forEach(note -> text.append("not looked at: ").append(note).append('\n'));
    house.pending().forEach(one -> text.append("pending: ").append(one).append('\n'));
    return text.append("\nThe record itself: ").append(record.text()).toString();
  }

  /// Failures and notes.
  @Override
  public Table csv() {
    Table.Builder table = Table.builder().column("weight").column("found");
    failures().forEach(failure -> table.add("failure").add(failure).endRow());
    house.notes().forEach(note -> table.add("note").add(note).endRow());
    house.pending().forEach(one -> table.add("pending").add(one).endRow());
    return table.build();
  }

  private List<String> failures() {
    List<String> all = new ArrayList<>(house.failures());
    record.verdict().failures().forEach(failure -> all.add(failure.toString()));
    return all;
  }

  @Override
  public JsonNode json() {
    ObjectNode fields = (ObjectNode) record.json();
    fields.put("valid", valid());
    fields.put("events", house.events());
    fields.put("councils", house.councils());
    fields.put("ballots", house.ballots());
    fields.put("plans", house.plans());
    fields.put("texts", house.texts());
    fields.put("minutes", house.minutes());
    ArrayNode decisions = fields.putArray("decisions");
    house.failures().forEach(decisions::add);
    ArrayNode unchecked = fields.putArray("unchecked");
    house.notes().forEach(unchecked::add);
    ArrayNode pending = fields.putArray("pending");
    house.pending().forEach(pending::add);
    return fields;
  }
}
