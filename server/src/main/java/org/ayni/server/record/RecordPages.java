package org.ayni.server.record;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.record.receipt.Receipt;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/record`: how the public record stands, what of it is signed and by whom; `/record/checkpoint`
/// and `/record/keys`, the two small files with which anybody checks it later; `/record.zip`, the
/// whole of it.
@Controller
public final class RecordPages {

  private static final String PATH = "/record";

  /// Checkpoints that are shown, the newest.
  private static final int SHOWN = 20;

  private final EconomyShelf shelf;
  private final PublicRecord record;
  private final MessageSource messages;

  RecordPages(EconomyShelf shelf, PublicRecord record, MessageSource messages) {
    this.shelf = shelf;
    this.record = record;
    this.messages = messages;
  }

  /// A checkpoint in words.
  public record Line(String entries, String day, String signed, String witnesses) {}

  /// @param finding how much is signed
  /// @param takes whether whoever looks may take the whole record
  public record View(
      String finding, String origin, String unsigned, List<Line> lines, boolean takes) {
    public View {
      lines = List.copyOf(lines);
    }
  }

  @GetMapping(PATH)
  String show(HttpServletRequest request, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    PublicRecord.Standing standing = record.standing(SHOWN);
    boolean takes = record.mayTake(SessionPerson.of(request));
    model.addAttribute("view", view(standing, takes, words));
    model.addAttribute(
        "page", visit.page(words.text("nav.record"), visit.address(PATH), Map.of(), ""));
    return "record";
  }

  private static View view(PublicRecord.Standing standing, boolean takes, Words words) {
    String entries = words.counted("record.entries", standing.entries());
    long unsigned = standing.unsigned();
    String finding =
        standing.checkpoints().isEmpty()
            ? words.text("record.finding.none", entries)
            : unsigned == 0
                ? words.text("record.finding.all", entries)
                : words.counted("record.finding.some", unsigned, entries);
    return new View(
        finding,
        standing.origin(),
        unsigned == 0 ? "" : words.text("record.unsigned"),
        standing.checkpoints().stream().map(one -> line(one, words)).toList(),
        takes);
  }

  private static Line line(PublicRecord.Signed one, Words words) {
    LocalDate day = one.last().atZone(ZoneId.systemDefault()).toLocalDate();
    return new Line(
        words.whole((double) one.entries()),
        words.day(day),
        words.text(one.signed() ? "record.yes" : "record.no"),
        one.needed() == 0 && one.cosigned() == 0
            ? words.text("record.noWitness")
            : words.text(
                one.witnessed() ? "record.enough" : "record.few",
                words.whole(one.cosigned()),
                words.whole(one.needed())));
  }

  @GetMapping(PATH + "/checkpoint")
  ResponseEntity<byte[]> checkpoint() {
    PublicRecord.Signed newest =
        record.standing(1).checkpoints().stream()
            .findFirst()
            .orElseThrow(UnknownCouncilException::new);
    return file("checkpoint-" + newest.entries() + ".txt", newest.text());
  }

  @GetMapping(PATH + "/keys")
  ResponseEntity<byte[]> keys() {
    return file("keys.txt", record.standing(0).keys());
  }

  private static ResponseEntity<byte[]> file(String name, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(PATH + ".zip")
  void whole(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(record, request, response);
  }

  /// Sends the whole record.
  public static void send(
      PublicRecord record, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    record.take(
        SessionPerson.of(request),
        file -> {
          response.setContentType("application/zip");
          response.setContentLengthLong(Files.size(file));
          response.setHeader(
              HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.zip\"");
          Files.copy(file, response.getOutputStream());
        });
  }

  /// Proofs are of the page of a receipt, which says who may see it.
  public static ResponseEntity<byte[]> proof(Receipt receipt) {
    return file(receipt.index() + ".tlog-proof", receipt.text());
  }
}
