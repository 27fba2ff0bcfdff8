package org.ayni.server.vote;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Roll;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.PaperVote;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.run.EconomyShelf;
import org.ayni.server.run.HouseShelf;
import org.ayni.server.text.Words;
import org.ayni.server.web.UnknownCouncilException;
import org.ayni.server.web.Visit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/councils/CODE/votes`: every vote of a ballot that is over, as the record has it, and as a file
/// that anybody can count again. Votes under one-time keys and of councils are for everybody; those
/// in people's names for who belongs to the council, by code; of secret ballots there are counts
/// alone.
@Controller
public final class CastPages {

  private static final String PATH = "/councils/{code}/votes";

  private final EconomyShelf shelf;
  private final HouseShelf house;
  private final MessageSource messages;

  CastPages(EconomyShelf shelf, HouseShelf house, MessageSource messages) {
    this.shelf = shelf;
    this.house = house;
    this.messages = messages;
  }

  /// One vote.
  ///
  /// @param who code of a member or a council, or a one-time key
  /// @param votes how many it counts for
  /// @param lines what was voted, in words
  public record Line(String who, String votes, List<String> lines) {}

  /// What is read of the house at once.
  ///
  /// @param money there was and projects cost, a line each; none where there are no projects
  /// @param why not shown, as the end of a key of a message; empty where the votes are shown
  private record Seen(
      String council,
      String title,
      List<String> limits,
      List<String> money,
      List<Line> lines,
      String why,
      String command,
      boolean costs) {}

  @GetMapping(PATH)
  String show(
      HttpServletRequest request,
      @PathVariable String code,
      @RequestParam String name,
      Locale locale,
      Model model) {
    Words words = new Words(messages, locale);
    Visit visit = Visit.of(request, shelf, words);
    Person person = SessionPerson.of(request);
    Seen seen = at(code, name, (council, ballot) -> seen(council, ballot, person, visit));
    model.addAttribute("view", seen);
    model.addAttribute("code", code);
    model.addAttribute("ballot", name);
    model.addAttribute(
        "page",
        visit.page(
            words.text("cast.title", seen.title()),
            visit.address("/councils/" + code + "/votes").with("name", name),
            Map.of(),
            ""));
    return "votes";
  }

  private interface Look<T> {
    T at(Council council, Ballot ballot) throws IOException;
  }

  private <T> T at(String code, String name, Look<T> look) {
    return house
        .read(open -> {
          Council council = open.book().council(code).orElseThrow(UnknownCouncilException::new);
          Ballot ballot =
              Optional.ofNullable(council.ballots().get(name))
                  .orElseThrow(UnknownCouncilException::new);
          return look.at(council, ballot);
        })
        .orElseThrow(UnknownCouncilException::new);
  }

  /// Why somebody may not see the votes; empty where they may.
  private static String hidden(Council council, Ballot ballot, Person person) {
    if (ballot.closed().isEmpty()) {
      return "open";
    }
    return switch (ballot.opened().form()) {
      case SECRET -> "secret";
      case PSEUDONYMOUS_OPEN, BY_COUNCILS -> "";
      case NAMED_OPEN -> person.may(Rights.READ_VOTES, council.code()) ? "" : "named";
    };
  }

  private static Seen seen(Council council, Ballot ballot, Person person, Visit visit) {
    Words words = visit.words();
    String why = hidden(council, ballot, person);
    Optional<BallotFile> file =
        why.isEmpty() ? Optional.of(BallotFile.of(council, ballot)) : Optional.empty();
    return new Seen(
        council.founded().name(),
        ballot.opened().title(),
        BallotView.limits(ballot.opened().form(), words),
        money(ballot, visit),
        why.isEmpty() ? lines(council, ballot, visit) : List.of(),
        why,
        file.map(BallotFile::command).orElse(""),
        file.map(BallotFile::hasCosts).orElse(false));
  }

  /// How much there was, and what each project cost.
  private static List<String> money(Ballot ballot, Visit visit) {
    Question question = ballot.opened().question();
    List<String> lines = new ArrayList<>();
    VoteLines.budget(question, visit.words())
        .ifPresent(budget -> {
          Map<String, String> names = Polling.names(visit, ballot);
          lines.add(budget);
          question
              .options()
              .forEach(one -> lines.add(VoteLines.withCost(one, question, names, visit.words())));
        });
    return lines;
  }

  /// By who, and not in the order in which they came; papers after them.
  private static List<Line> lines(Council council, Ballot ballot, Visit visit) {
    Words words = visit.words();
    Optional<Roll> roll = Optional.ofNullable(council.rolls().get(ballot.opened().roll()));
    Map<String, String> names = Polling.names(visit, ballot);
    List<Line> lines = new ArrayList<>();
    new TreeMap<>(ballot.votes())
        .forEach((who, vote) ->
            lines.add(
                new Line(
                    who,
                    words.whole(roll.map(all -> ballot.votesOf(who, all)).orElse(1)),
                    VoteLines.of(vote, ballot.opened().question(), names, words))));
    for (PaperVote paper : ballot.counted()) {
      lines.add(
          new Line(
              words.text("cast.paper"),
              words.whole(paper.count()),
              VoteLines.of(paper.vote(), ballot.opened().question(), names, words)));
    }
    return lines;
  }

  @GetMapping(PATH + ".csv")
  void file(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable String code,
      @RequestParam String name,
      @RequestParam(defaultValue = "votes") String part)
      throws IOException {
    Person person = SessionPerson.of(request);
    BallotFile file =
        at(
            code,
            name,
            (council, ballot) -> {
              if (!hidden(council, ballot, person).isEmpty()) {
                throw new ForbiddenException(Rights.READ_VOTES);
              }
              return BallotFile.of(council, ballot);
            });
    boolean costs = part.equals("costs");
    if (costs && !file.hasCosts()) {
      throw new UnknownCouncilException();
    }
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + (costs ? "projects" : "votes") + ".csv\"");
    if (costs) {
      file.writeCosts(response.getOutputStream());
    } else {
      file.write(response.getOutputStream());
    }
  }
}
