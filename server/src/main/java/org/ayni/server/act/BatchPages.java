package org.ayni.server.act;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.decisions.house.HouseView;
import org.ayni.files.BadInputException;
import org.ayni.record.note.VerifierKey;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// `/councils/CODE/batch`: acts that were written down where there is no line. A file to fill in
/// goes out; the batch that comes back, signed elsewhere, is carried into the record. The page
/// signs nothing: keys stay with those whose they are.
@Controller
public final class BatchPages {

  private static final String PATH = "/councils/{code}/batch";
  private static final int MOST_TOLD = 50;

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;

  BatchPages(EconomyShelf shelf, HouseShelf house, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
  }

  private static Person require(HttpServletRequest request, String council) {
    Person person = SessionPerson.of(request);
    if (!person.mayForAll(Rights.CARRY_BATCH, council)) {
      throw new ForbiddenException(Rights.CARRY_BATCH);
    }
    return person;
  }

  /// What came of a batch.
  ///
  /// @param done in words; empty where nothing was recorded
  /// @param kept hash under which it is kept; empty where it is not
  /// @param problems why nothing was recorded
  private record Told(String done, String kept, List<String> problems) {}

  @GetMapping(PATH)
  String form(HttpServletRequest request, @PathVariable String code, Locale locale, Model model) {
    require(request, code);
    return show(request, code, new Told("", "", List.of()), "", locale, model);
  }

  private String show(
      HttpServletRequest request, String code, Told told, String keys, Locale locale, Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    String path = "/councils/" + code + "/batch";
    model.addAttribute(
        "page", visit.page(words.text("batch.title"), visit.address(path), Map.of(), ""));
    model.addAttribute("code", code);
    model.addAttribute("name", council(code, (open, council) -> council.founded().name()));
    model.addAttribute("origin", council(code, (open, council) -> open.origin()));
    model.addAttribute("told", told);
    model.addAttribute("keys", keys);
    return "batch";
  }

  private interface Look<T> {
    T at(HouseView open, Council council) throws IOException;
  }

  private <T> T council(String code, Look<T> look) {
    return house
        .read(open ->
            look.at(open, open.book().council(code).orElseThrow(UnknownCouncilException::new)))
        .orElseThrow(UnknownCouncilException::new);
  }

  /// Counts of papers of the open ballots, to be filled in, signed and brought back.
  @GetMapping(PATH + "/acts.jsonl")
  ResponseEntity<byte[]> take(HttpServletRequest request, @PathVariable String code) {
    require(request, code);
    String lines =
        council(
            code,
            (open, council) -> {
              StringBuilder text = new StringBuilder();
              for (Ballot ballot : council.ballots().values()) {
                if (ballot.closed().isEmpty()) {
                  PapersCounted count =
                      new PapersCounted(
                          code, ballot.opened().ballot(), "?", List.of(), List.of(), List.of());
                  text.append(WrittenActs.line(count)).append('\n');
                }
              }
              return text.toString();
            });
    return file(lines, code + "-acts.jsonl");
  }

  /// A batch as it came, with its signatures.
  @GetMapping(PATH + "/{hash:[0-9a-f]{64}}")
  ResponseEntity<byte[]> kept(
      HttpServletRequest request, @PathVariable String code, @PathVariable String hash) {
    require(request, code);
    String text =
        council(code, (open, council) -> open.files().text(hash))
            .filter(SignedBatch::looksLike)
            .orElseThrow(UnknownCouncilException::new);
    return file(text, "ayni-" + hash.substring(0, 12) + ".batch");
  }

  private static ResponseEntity<byte[]> file(String text, String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping(PATH)
  String carry(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String keys,
      Locale locale,
      Model model)
      throws IOException {
    Person person = require(request, code);
    Words words = new Words(messages, locale);
    Told told;
    try {
      String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
      told = carried(person, code, name, file.getBytes(), keys, words);
    } catch (BadInputException e) {
      told = refused(e.problems().stream().map(one -> ProblemWords.whole(one, words)).toList());
    }
    if (told.done().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    return show(request, code, told, keys, locale, model);
  }

  private static Told refused(List<String> problems) {
    return new Told("", "", problems.stream().limit(MOST_TOLD).toList());
  }

  private Told carried(
      Person person, String code, String name, byte[] sent, String keys, Words words) {
    SignedBatch batch = SignedBatch.parse(name, new String(sent, StandardCharsets.UTF_8));
    List<String> problems = new ArrayList<>();
    List<VerifierKey> signers = new ArrayList<>();
    for (String line : keys.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      VerifierKey.ifAny(line)
          .ifPresentOrElse(signers::add, () -> problems.add(words.text("batch.noKey", line)));
    }
    if (signers.isEmpty() && problems.isEmpty()) {
      problems.add(words.text("batch.keysMissing"));
    }
    List<CouncilEvent> events = events(batch, name, code, problems, words);
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    batch.require(name, council(code, (open, council) -> open.origin()), signers);
    Recording.Result result =
        Recording.carried(house, person, events, batch.key(), files -> files.keep(batch.toString()))
            .orElseThrow(UnknownCouncilException::new);
    return result instanceof Recording.Result.Done(long first)
        ? new Told(
            words.text("batch.done", events.size(), words.whole((double) first)),
            Hashes.of(batch.toString()),
            List.of())
        : refused(RefusalWords.of(result, words));
  }

  /// Read as they were written, and all of this council.
  private static List<CouncilEvent> events(
      SignedBatch batch, String name, String code, List<String> problems, Words words) {
    List<CouncilEvent> events = WrittenActs.read(name, batch.acts());
    events.stream()
        .map(CouncilEvent::council)
        .filter(other -> !other.equals(code))
        .distinct()
        .forEach(other -> problems.add(words.text("batch.other", other)));
    return events;
  }
}
