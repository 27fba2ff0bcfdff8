package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.statute.BallotForm;
import org.ayni.record.note.OneTimeKey;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.BallotLimit;
import org.ayni.server.act.Scene;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.ayni.store.people.BallotKeys;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/…/key`: a member takes a one-time key for a pseudonymous ballot. A browser with
/// scripts makes it and sends its public part alone; for one without, it is made here, shown once
/// and forgotten.
@Controller
public final class KeyPages {

  private final Polling polling;
  private final BallotKeys keys;

  KeyPages(
      EconomyShelf shelf,
      HouseShelf house,
      MessageSource messages,
      AccountOptions options,
      BallotLimit limit) {
    this.polling = new Polling(shelf, house, messages, options, limit);
    this.keys = options.keys();
  }

  /// How somebody stands to a ballot by keys.
  ///
  /// @param obstacle why they can take no key; empty when they can
  /// @param taken whether they have
  /// @param listed how many keys are listed; 0 before
  /// @param waiting how many have taken one, before they are listed
  public record KeyView(
      String council,
      String councilName,
      String name,
      String title,
      String obstacle,
      boolean taken,
      String listed,
      String waiting,
      List<String> limits) {
    public KeyView {
      limits = List.copyOf(limits);
    }
  }

  private KeyView view(Scene scene, Ballot ballot) throws IOException {
    Words words = scene.words();
    String council = scene.council().code();
    String name = ballot.opened().ballot();
    if (ballot.opened().form() != BallotForm.PSEUDONYMOUS_OPEN) {
      throw new UnknownCouncilException();
    }
    Optional<String> me = scene.person().member(council);
    boolean taken = me.isPresent() && keys.has(council, name, me.get());
    int listed = ballot.keys().size();
    String obstacle = Obstacle.member(scene, ballot);
    return new KeyView(
        council,
        scene.council().founded().name(),
        name,
        ballot.opened().title(),
        obstacle.isEmpty() && listed > 0 && !taken ? words.text("key.tooLate") : obstacle,
        taken,
        listed == 0 ? "" : words.whole(listed),
        words.whole(keys.all(council, name).size()),
        BallotView.limits(ballot.opened().form(), words));
  }

  private static String show(Visit visit, Model model, KeyView view, Optional<OneTimeKey> made) {
    model.addAttribute(
        "page",
        visit.page(
            visit.words().text("key.title"),
            visit.address("/councils/" + view.council() + "/key").with("name", view.name()),
            Map.of(),
            ""));
    model.addAttribute("view", view);
    model.addAttribute("secret", made.map(OneTimeKey::secret).orElse(""));
    made.ifPresent(key -> model.addAttribute("picture", QrPicture.of(key.secret())));
    return "key";
  }

  @GetMapping("/councils/{code}/key")
  String state(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    Polling.require(request, Rights.TAKE_KEY, code);
    Visit visit = polling.visit(request, locale);
    return show(
        visit, model, polling.at(request, code, name, locale, "", this::view), Optional.empty());
  }

  private record Taken(KeyView view, Optional<OneTimeKey> made, boolean done) {}

  /// Puts the key into the urn. Nobody can list the keys meanwhile, as the house is being read.
  ///
  /// @param own public part of a key that a browser has made; empty where one is to be made here
  @PostMapping("/councils/{code}/key")
  String take(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      @RequestParam(name = "public", defaultValue = "") String own,
      Locale locale,
      Model model) {
    Polling.require(request, Rights.TAKE_KEY, code);
    Visit visit = polling.visit(request, locale);
    Taken taken =
        polling.at(
            request,
            code,
            name,
            locale,
            "",
            (scene, ballot) -> {
              KeyView before = view(scene, ballot);
              String member = scene.person().member(code).orElse("");
              Optional<OneTimeKey> made =
                  own.isEmpty() ? Optional.of(OneTimeKey.generate()) : Optional.empty();
              String key = made.map(OneTimeKey::publicKey).orElse(own);
              boolean done =
                  before.obstacle().isEmpty()
                      && !before.taken()
                      && OneTimeKey.isPublic(key)
                      && keys.put(code, name, member, key);
              return new Taken(view(scene, ballot), done ? made : Optional.empty(), done);
            });
    if (!taken.done()) {
      response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
    }
    response.setHeader("Cache-Control", "no-store");
    return show(visit, model, taken.view(), taken.made());
  }
}
