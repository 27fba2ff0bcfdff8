package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.RecordEntry;
import org.ayni.api.answer.RecordFound;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;
import org.ayni.record.tree.MerkleTree;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.record.PublicRecord;
import org.ayni.server.record.RecordPages;
import org.ayni.server.rights.Rights;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/record`: how the public record stands, for everybody; `/api/record.zip`, the whole of it;
/// `/api/councils/…/record`: entries of a council.
///
/// Who is a member stands in it by code, so entries are for who may see the roll, and the whole is
/// for who may in every council, unless the operator publishes it.
@RestController
@Tag(name = "record", description = "The public record")
final class RecordApi {

  /// Entries that are looked at for one page: others' entries lie between.
  private static final int LOOKED_AT = 5_000;

  /// Checkpoints that are told of, the newest.
  private static final int CHECKPOINTS = 100;

  /// Bytes of entries of a page, but for the last one.
  private static final int BYTES = 1 << 20;

  private final CouncilLook look;
  private final ProblemAnswers answers;
  private final PublicRecord record;

  RecordApi(CouncilLook look, ProblemAnswers answers, PublicRecord record) {
    this.look = look;
    this.answers = answers;
    this.record = record;
  }

  @GetMapping("/api/record")
  @Operation(
      operationId = "recordStanding",
      summary = "How the public record stands: what of it is signed, and the keys that count")
  RecordFound standing(HttpServletRequest request) {
    PublicRecord.Standing standing = record.standing(CHECKPOINTS);
    return new RecordFound(
        standing.origin(),
        standing.entries(),
        standing.unsigned(),
        standing.checkpoints().stream()
            .map(one ->
                new RecordFound.Checkpoint(
                    one.entries(),
                    one.last(),
                    one.signed(),
                    one.cosigned(),
                    one.needed(),
                    one.text()))
            .toList(),
        standing.keys(),
        record.mayTake(SessionPerson.of(request)));
  }

  @GetMapping("/api/record.zip")
  @Operation(
      operationId = "recordWhole",
      summary = "The whole record as one file, which 'ayni verify' and 'ayni restore' read",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/zip",
                      schema = @Schema(type = "string", format = "binary"))))
  void whole(HttpServletRequest request, HttpServletResponse response) throws IOException {
    RecordPages.send(record, request, response);
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
