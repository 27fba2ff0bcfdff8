package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.record.entry.Entry;
import org.ayni.record.tree.MerkleTree;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.record.PublicRecord;
import org.ayni.server.record.RecordPages;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/councils/…/receipt/…`: where in the record a vote is, to keep and to print, and the proof of
/// it. A vote in somebody's name is shown to them; one under a one-time key to whoever asks for its
/// number, as nobody knows here whose it is, and it is public.
@Controller
public final class ReceiptPage {

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;
  private final PublicRecord record;

  ReceiptPage(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      PublicRecord record) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
    this.record = record;
  }

  /// @param hash of the leaf
  /// @param voter the one-time key; empty for a vote in somebody's name
  /// @param vote in words
  /// @param recorded when
  /// @param change where the vote can be changed; empty when it cannot
  /// @param replaced whether a later vote has replaced it
  /// @param qr `N=hash`, what `ayni verify HOUSE --holds` takes
  public record View(
      String council,
      String title,
      long entry,
      String hash,
      String voter,
      List<String> vote,
      String recorded,
      String change,
      boolean replaced,
      QrPicture qr) {
    public View {
      vote = List.copyOf(vote);
    }
  }

  @GetMapping("/councils/{code}/receipt/{entry}")
  String receipt(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable String entry,
      Locale locale,
      Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    View view = seen(request, code, number(entry), visit);
    model.addAttribute(
        "page",
        visit.page(
            words.text("receipt.title"),
            visit.address("/councils/" + code + "/receipt/" + entry),
            Map.of(),
            ""));
    model.addAttribute("code", code);
    model.addAttribute("receipt", view);
    model.addAttribute("covered", record.covers(view.entry()));
    return "receipt";
  }

  /// The proof that the vote is in the signed record, for who may see its receipt.
  @GetMapping("/councils/{code}/receipt/{entry}/proof")
  ResponseEntity<byte[]> proof(
      HttpServletRequest request,
      @PathVariable String code,
      @PathVariable String entry,
      Locale locale) {
    Visit visit = Visit.of(request, shelf, new Words(messages, locale));
    View view = seen(request, code, number(entry), visit);
    return record
        .receipt(view.entry())
        .map(RecordPages::proof)
        .orElseThrow(UnknownCouncilException::new);
  }

  private static long number(String entry) {
    if (!entry.matches("[0-9]{1,15}")) {
      throw new UnknownCouncilException();
    }
    return Long.parseLong(entry);
  }

  private View seen(HttpServletRequest request, String code, long number, Visit visit) {
    return house
        .read(open -> {
          Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
          Scene scene =
              Scene.of(
                  open,
                  council,
                  SessionPerson.of(request),
                  options,
                  shelf.first(),
                  visit.words(),
                  "");
          return view(scene, number, visit);
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  private static View view(Scene scene, long number, Visit visit) throws java.io.IOException {
    String code = scene.council().code();
    if (number >= scene.house().entries()) {
      throw new UnknownCouncilException();
    }
    byte[] line = scene.house().record().line(number);
    Entry entry = Entry.parse(line);
    BallotCast cast =
        (EventEntries.isEvent(entry)
                ? EventEntries.read(entry.kind(), entry.body()).event()
                : Optional.<CouncilEvent>empty())
            .filter(event -> event.council().equals(code))
            .flatMap(
                event -> event instanceof BallotCast vote ? Optional.of(vote) : Optional.empty())
            .orElseThrow(UnknownCouncilException::new);
    boolean keyed = cast.signature().isPresent();
    if (!keyed && !scene.person().known()) {
      throw new ForbiddenException("receipt");
    }
    if (!keyed && !scene.person().member(code).equals(Optional.of(cast.voter()))) {
      throw new UnknownCouncilException();
    }
    Ballot ballot = Optional.ofNullable(scene.council().ballots().get(cast.ballot())).orElseThrow();
    boolean last =
        scene.house().votes(code, cast.voter()).stream()
            .filter(vote -> vote.ballot().equals(cast.ballot()))
            .allMatch(vote -> vote.number() <= number);
    String hash = MerkleTree.leaf(line).hex();
    String change = "/councils/" + code + (keyed ? "/key-ballot" : "/ballot");
    return new View(
        scene.council().founded().name(),
        ballot.opened().title(),
        number,
        hash,
        keyed ? cast.voter() : "",
        VoteLines.withCosts(
            cast.vote(), ballot.opened().question(), Polling.names(visit, ballot), scene.words()),
        scene.said(entry.time()),
        Obstacle.over(scene, ballot) ? "" : change + "?name=" + cast.ballot(),
        !last,
        QrPicture.of(number + "=" + hash));
  }
}
