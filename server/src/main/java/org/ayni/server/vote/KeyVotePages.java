package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.record.entry.SignedBallot;
import org.ayni.record.note.OneTimeKey;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.Recording;
import org.ayni.server.act.RefusalWords;
import org.ayni.server.act.Scene;
import org.ayni.server.rights.Person;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/key-ballot`: whoever has a one-time key votes with it. Nobody has to log in, and
/// who has logged in is not looked at: the key is the right.
@Controller
public final class KeyVotePages {

  private static final String PATH = "/key-ballot";

  /// Where the key stands in a message to be signed, until it is known. What people wrote cannot
  /// look like this: their quotation marks are escaped.
  private static final String BLANK = "KEY";

  private static final String BLANK_VOTER = "\"voter\":\"" + BLANK + "\"";

  private final Polling polling;

  KeyVotePages(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      BallotLimit limit) {
    this.polling = new Polling(shelf, house, messages, options, limit);
  }

  private static BallotView view(
      Scene scene, Ballot ballot, Marks marks, Optional<String> voter, Map<String, String> needs)
      throws IOException {
    if (ballot.opened().form() != BallotForm.PSEUDONYMOUS_OPEN) {
      throw new UnknownCouncilException();
    }
    return BallotView.of(scene, ballot, marks, voter, Obstacle.keyed(scene, ballot), needs);
  }

  @GetMapping("/councils/{code}/key-ballot")
  String paper(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    Visit visit = polling.visit(request, locale);
    BallotView view =
        polling.at(
            request,
            code,
            name,
            locale,
            "",
            (scene, ballot) ->
                view(
                    scene,
                    ballot,
                    request.getParameterMap().size() > 1
                        ? Marks.read(ballot.opened().question(), request.getParameterMap())
                        : Marks.none(),
                    Optional.empty(),
                    Polling.names(visit, ballot)));
    return Polling.show(visit, model, view, PATH, "vote", List.of());
  }

  /// A paper, and the vote without its key; empty when the marks say nothing.
  private record Marked(BallotView view, Optional<BallotCast> vote, String origin) {}

  private Marked marked(
      HttpServletRequest request,
      String code,
      String name,
      Locale locale,
      String key,
      Optional<String> voter,
      Visit visit) {
    return polling.at(
        request,
        code,
        name,
        locale,
        key,
        (scene, ballot) -> {
          Marks marks = Marks.read(ballot.opened().question(), request.getParameterMap());
          String origin = scene.house().origin();
          return new Marked(
              view(scene, ballot, marks, voter, Polling.names(visit, ballot)),
              marks.vote().map(vote -> cast(code, name, BLANK, vote, key)),
              origin);
        });
  }

  /// @param sending key of what is sent: the vote is signed with it and can be sent no other time
  private static BallotCast cast(
      String council, String ballot, String voter, Vote vote, String sending) {
    return new BallotCast(council, ballot, voter, vote, Optional.of(sending), Optional.empty());
  }

  private static byte[] message(String origin, BallotCast vote) {
    return SignedBallot.message(origin, RecordCodec.write(vote));
  }

  /// @param typed the whole key, to sign with here; empty where a browser has signed
  private static BallotCast signed(
      BallotCast vote, Optional<OneTimeKey> typed, String signature, String origin) {
    String proof = typed.map(own -> own.sign(message(origin, vote))).orElse(signature);
    return new BallotCast(
        vote.council(), vote.ballot(), vote.voter(), vote.vote(), vote.nonce(), Optional.of(proof));
  }

  /// The marks in words, to be signed; nothing is recorded yet.
  @PostMapping("/councils/{code}/key-ballot/review")
  String review(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    Visit visit = polling.visit(request, locale);
    Marked marked =
        marked(request, code, name, locale, Recording.newKey(), Optional.empty(), visit);
    if (!marked.view().problem().isEmpty() || !marked.view().obstacle().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return Polling.show(visit, model, marked.view(), PATH, "vote", List.of());
    }
    return again(visit, model, marked, List.of());
  }

  /// The vote to be signed, with what a browser signs before and after the key.
  private static String again(Visit visit, Model model, Marked marked, List<String> refusals) {
    String message =
        new String(message(marked.origin(), marked.vote().orElseThrow()), StandardCharsets.UTF_8);
    int blank = message.indexOf(BLANK_VOTER) + BLANK_VOTER.length() - BLANK.length() - 1;
    model.addAttribute("signedBefore", base64(message.substring(0, blank)));
    model.addAttribute("signedAfter", base64(message.substring(blank + BLANK.length())));
    return Polling.show(visit, model, marked.view(), PATH, "review", refusals);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Records the vote.
  ///
  /// @param secret of the key, for a browser without scripts: signed with here, and forgotten
  /// @param voter public part of the key, where a browser has signed
  /// @param signature its signature
  @PostMapping("/councils/{code}/key-ballot/cast")
  String cast(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      @RequestParam(name = "key", defaultValue = "") String sent,
      @RequestParam(defaultValue = "") String secret,
      @RequestParam(defaultValue = "") String voter,
      @RequestParam(defaultValue = "") String signature,
      Locale locale,
      Model model) {
    Visit visit = polling.visit(request, locale);
    String key = Recording.key(sent).orElseGet(Recording::newKey);
    Optional<OneTimeKey> typed = OneTimeKey.parse(secret);
    Optional<String> whose =
        typed.map(OneTimeKey::publicKey).or(() -> Optional.of(voter).filter(OneTimeKey::isPublic));
    Marked marked = marked(request, code, name, locale, key, whose, visit);
    Optional<BallotCast> signed =
        whose.flatMap(own ->
            marked
                .vote()
                .map(blank -> cast(code, name, own, blank.vote(), key))
                .map(vote -> signed(vote, typed, signature, marked.origin())));
    String address = request.getRemoteAddr();
    Optional<String> tooMany =
        Polling.tooMany(
            signed
                .map(vote -> polling.limit().signed(vote, marked.origin(), address))
                .orElseGet(() -> polling.limit().sent(address)),
            response,
            visit.words());
    if (marked.vote().isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return Polling.show(visit, model, marked.view(), PATH, "vote", List.of());
    }
    if (tooMany.isPresent()) {
      return again(visit, model, marked, List.of(tooMany.get()));
    }
    if (signed.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
      return again(visit, model, marked, List.of(visit.words().text("key.wrong")));
    }
    Recording.Result result =
        Recording.record(polling.house(), Person.VISITOR, List.of(signed.get()), key)
            .orElseThrow(UnknownCouncilException::new);
    if (result instanceof Recording.Result.Done(long first)) {
      return "redirect:/councils/" + code + "/receipt/" + first;
    }
    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    return again(visit, model, marked, RefusalWords.of(result, visit.words()));
  }
}
