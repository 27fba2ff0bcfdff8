package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.RecordEntry;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;
import org.ayni.record.tree.MerkleTree;
import org.ayni.server.rights.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/councils/…/record`: entries of a council in the public record.
///
/// Who is a member stands in it by code, so it is for who may see the roll; the whole record,
/// signed, is published by whoever keeps it.
@RestController
@Tag(name = "record", description = "The public record")
final class RecordApi {

  /// Entries that are looked at for one page: others' entries lie between.
  private static final int LOOKED_AT = 5_000;

  /// Bytes of entries of a page, but for the last one.
  private static final int BYTES = 1 << 20;

  private final CouncilLook look;
  private final ProblemAnswers answers;

  RecordApi(CouncilLook look, ProblemAnswers answers) {
    this.look = look;
    this.answers = answers;
  }

  @GetMapping("/api/councils/{code}/record")
  @Operation(
      operationId = "record",
      summary = "Entries of a council in the public record; from is the number of an entry")
  ResponseEntity<ListPage<RecordEntry>> entries(
      HttpServletRequest request, @PathVariable String code) {
    Asked.Range range = Asked.range(request, answers.words(request), Asked.MOST);
    return look.in(
        request,
        code,
        Rights.READ_RECORD,
        (house, council) -> {
          RecordView record = house.record();
          List<RecordEntry> items = new ArrayList<>();
          long number = read(record, range, code, items);
          return Lists.page(
              request, range, items, record.size(), number < record.size() ? (Long) number : null);
        });
  }

  /// @return the number of the first entry that was not looked at
  private static long read(
      RecordView record, Asked.Range range, String code, List<RecordEntry> items)
      throws IOException {
    long number = range.from();
    long end = Math.min(record.size(), number + LOOKED_AT);
    int bytes = 0;
    while (number < end && items.size() < range.size() && bytes < BYTES) {
      for (byte[] line : record.lines(number)) {
        if (number >= end || items.size() >= range.size() || bytes >= BYTES) {
          break;
        }
        Entry entry = Entry.parse(line);
        if (new Value.Text(code).equals(entry.body().fields().get("council"))) {
          bytes += line.length;
          items.add(told(number, line, entry));
        }
        number++;
      }
    }
    return number;
  }

  private static RecordEntry told(long number, byte[] line, Entry entry) {
    return new RecordEntry(
        number,
        MerkleTree.leaf(line).hex(),
        entry.kind(),
        entry.schema(),
        entry.time(),
        fields(entry.body()));
  }

  private static Map<String, Object> fields(Value.Fields fields) {
    Map<String, Object> plain = new LinkedHashMap<>();
    fields.fields().forEach((name, value) -> plain.put(name, plain(value)));
    return plain;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Whole(long number) -> number;
      case Value.Truth(boolean holds) -> holds;
      case Value.Items(List<Value> items) -> items.stream().map(RecordApi::plain).toList();
      case Value.Fields fields -> fields(fields);
    };
  }
}
