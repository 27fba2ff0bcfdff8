package org.ayni.server.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.delivery.PlanCalendar;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.decisions.house.HouseView;
import org.ayni.server.AccountOptions;
import org.ayni.server.act.Scene;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Role;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotText;
import org.ayni.server.view.BoardView;
import org.ayni.server.view.OptionNames;
import org.ayni.server.view.WithdrawnText;
import org.ayni.server.vote.Obstacle;
import org.ayni.server.vote.VoteLines;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// `/me`: my councils, what is open now, what I am bound to, my receipts.
@Controller
final class MyPage {

  private static final int MOST_RECEIPTS = 100;

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;
  private final AccountOptions options;

  MyPage(EconomyShelf shelf, HouseShelf house, MessageSource messages, AccountOptions options) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
    this.options = options;
  }

  /// A council of mine.
  ///
  /// @param roles what I am there, in words
  /// @param open what goes on there
  /// @param notHeld assemblies that were called off, a sentence each
  /// @param bound what binds me there, a sentence each
  public record Mine(
      String code,
      String name,
      List<String> roles,
      List<Open> open,
      List<String> notHeld,
      List<String> bound,
      boolean acts,
      boolean book,
      boolean access) {
    public Mine {
      roles = List.copyOf(roles);
      open = List.copyOf(open);
      notHeld = List.copyOf(notHeld);
      bound = List.copyOf(bound);
    }
  }

  /// Something that goes on.
  ///
  /// @param ballot name of the ballot; empty for an assembly
  /// @param prints whether there are papers, or minutes, to print
  /// @param told what there is to know
  /// @param votes whether I vote there
  /// @param voted whether I have, and can change it
  /// @param counts whether I may count its papers
  public record Open(
      String ballot,
      String title,
      String told,
      boolean votes,
      boolean voted,
      boolean counts,
      boolean prints) {}

  /// A receipt of mine.
  ///
  /// @param ballot its title
  public record Mark(long entry, String council, String ballot) {}

  @GetMapping("/me")
  String mine(HttpServletRequest request, Locale locale, Model model) throws IOException {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Person person = SessionPerson.of(request);
    List<Mine> mine =
        house
            .read((HouseView open) -> {
              List<Mine> all = new ArrayList<>();
              for (String code :
                  person.grants().stream().map(one -> one.council()).distinct().toList()) {
                Optional<Council> council = open.book().council(code);
                if (council.isPresent()) {
                  all.add(
                      council(
                          Scene.of(
                              open, council.get(), person, options, shelf.first(), words, "")));
                }
              }
              return all;
            })
            .orElse(List.of());
    List<Mark> receipts = house.read(open -> receipts(open, person)).orElse(List.of());
    model.addAttribute(
        "page", visit.page(words.text("me.title"), visit.address("/me"), Map.of(), ""));
    model.addAttribute("mine", mine);
    model.addAttribute("toFound", house.read(open -> toFound(open, person)).orElse(List.of()));
    model.addAttribute("receipts", receipts);
    return "me";
  }

  /// Codes of councils that somebody is to found as their registrar, as the operator asked them to.
  private static List<String> toFound(HouseView house, Person person) {
    return person.grants().stream()
        .map(one -> one.council())
        .distinct()
        .filter(code -> house.book().council(code).isEmpty())
        .filter(code -> person.may("council-founded", code))
        .toList();
  }

  /// Votes in somebody's name, the newest first.
  private static List<Mark> receipts(HouseView house, Person person) {
    return person.grants().stream()
        .filter(one -> !one.member().isEmpty())
        .map(one -> new Seat(one.council(), one.member()))
        .distinct()
        .flatMap(seat ->
            house.votes(seat.council(), seat.member()).stream()
                .map(vote ->
                    new Mark(
                        vote.number(),
                        seat.council(),
                        title(house, seat.council(), vote.ballot()))))
        .sorted(Comparator.comparingLong(Mark::entry).reversed())
        .limit(MOST_RECEIPTS)
        .toList();
  }

  private static String title(HouseView house, String council, String ballot) {
    return house
        .book()
        .council(council)
        .flatMap(one -> Optional.ofNullable(one.ballots().get(ballot)))
        .map(one -> one.opened().title())
        .orElse(ballot);
  }

  /// A member of a council.
  private record Seat(String council, String member) {}

  private static Mine council(Scene scene) {
    Council council = scene.council();
    Person person = scene.person();
    String code = council.code();
    List<String> roles =
        person.roles(code).stream()
            .filter(role -> role != Role.VISITOR)
            .map(role -> scene.words().text("role." + role.code()))
            .toList();
    List<Open> open = new ArrayList<>();
    for (Ballot ballot : council.ballots().values()) {
      if (ballot.closed().isEmpty()) {
        open.add(ballot(scene, ballot));
      }
    }
    for (Assembly assembly : council.assemblies().values()) {
      if (assembly.minutes().isEmpty() && !assembly.day().isBefore(scene.today().minusDays(30))) {
        open.add(
            new Open(
                "",
                assembly.name(),
                scene
                    .words()
                    .text(
                        "me.assembly",
                        scene.said(assembly.day()),
                        String.join(
                            "; ", assembly.agenda().stream().map(item -> item.title()).toList())),
                false,
                false,
                false,
                // Nobody was counted there yet: there is nothing to read.
                assembly.call() > 0));
      }
    }
    boolean acts = person.belongs(code);
    return new Mine(
        code,
        council.founded().name(),
        roles,
        open,
        WithdrawnText.notHeld(council, scene.today(), scene.words()),
        bound(scene),
        acts,
        person.may("read-roll", code),
        person.may("invite", code));
  }

  private static Open ballot(Scene scene, Ballot ballot) {
    String code = scene.council().code();
    Optional<String> me = scene.person().member(code);
    boolean voted = me.isPresent() && ballot.votes().containsKey(me.get());
    String until = BallotText.until(ballot, scene.council(), scene.now(), scene.words()).orElse("");
    boolean keyed = ballot.opened().form() == BallotForm.PSEUDONYMOUS_OPEN;
    String obstacle = keyed || me.isEmpty() ? "" : Obstacle.named(scene, ballot);
    String mine =
        obstacle.isEmpty()
            ? scene.words().text(voted ? "me.voted" : "me.notVoted")
            : (voted ? scene.words().text("me.voted") + " " : "") + obstacle;
    String told =
        keyed
            ? scene.words().text("form.pseudonymous_open") + ". " + until
            : me.isEmpty() ? until : mine + " " + until;
    return new Open(
        ballot.opened().ballot(),
        ballot.opened().title(),
        told,
        me.isPresent() && obstacle.isEmpty() && scene.person().may("ballot-cast", code),
        voted,
        scene.person().may("papers-counted", code),
        scene.person().may("print-ballot", code));
  }

  /// Instructions of those who sent me, and promises in my name that are not delivered.
  private static List<String> bound(Scene scene) {
    List<String> bound = new ArrayList<>();
    Optional<String> me = scene.person().member(scene.council().code());
    me.flatMap(scene.council()::member)
        .flatMap(member -> member.represents())
        .flatMap(scene.house().book()::council)
        .ifPresent(sender ->
            sender
                .instructions()
                .forEach((name, vote) -> {
                  Ballot ballot = scene.council().ballots().get(name);
                  if (ballot != null && ballot.closed().isEmpty()) {
                    bound.add(instruction(scene, sender, ballot, vote));
                  }
                }));
    me.ifPresent(code -> bound.addAll(promises(scene, code)));
    return bound;
  }

  private static List<String> promises(Scene scene, String owner) {
    Board board = CouncilBoard.of(scene.council(), scene.today());
    Optional<PlanCalendar> calendar = BoardView.calendar(board);
    return board.lines().stream()
        .map(Board.Line::promise)
        .filter(one -> one.owner().equals(owner))
        .map(one ->
            scene
                .words()
                .text(
                    "me.promise",
                    BoardView.what(one.line(), scene.economy(), calendar, scene.words()),
                    scene.said(one.due())))
        .toList();
  }

  private static String instruction(Scene scene, Council sender, Ballot ballot, Vote vote) {
    Question question = ballot.opened().question();
    Map<String, String> names =
        OptionNames.of(question, OptionNames.needs(scene.economy(), scene.words()), scene.words());
    return scene
        .words()
        .text(
            "me.instruction",
            sender.founded().name(),
            ballot.opened().title(),
            String.join("; ", VoteLines.of(vote, question, names, scene.words())));
  }
}
