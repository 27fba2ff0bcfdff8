package org.ayni.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.api.answer.BallotFound;
import org.ayni.api.answer.CouncilFound;
import org.ayni.api.answer.CouncilLine;
import org.ayni.api.answer.ListPage;
import org.ayni.api.answer.MemberLine;
import org.ayni.api.answer.PromiseLine;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Member;
import org.ayni.decisions.counts.TidyCounts;
import org.ayni.decisions.delivery.Board;
import org.ayni.decisions.house.CouncilBoard;
import org.ayni.files.TidyTable;
import org.ayni.server.login.SessionPerson;
import org.ayni.server.rights.ForbiddenException;
import org.ayni.server.rights.Person;
import org.ayni.server.rights.Rights;
import org.ayni.server.web.CouncilPages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// `/api/councils`: where councils stand, as far as one may see it.
@RestController
@Tag(name = "councils", description = "Who decides, what was voted and promised")
final class CouncilsApi {

  /// Ballots of a page at most: one has up to some thousand figures.
  static final int MOST_BALLOTS = 50;

  private final CouncilLook look;
  private final ProblemAnswers answers;

  CouncilsApi(CouncilLook look, ProblemAnswers answers) {
    this.look = look;
    this.answers = answers;
  }

  private static String address(HttpServletRequest request, String code) {
    return request.getContextPath() + "/api/councils/" + code;
  }

  @GetMapping("/api/councils")
  @Operation(operationId = "councils", summary = "All councils, in the order of their founding")
  ResponseEntity<ListPage<CouncilLine>> all(HttpServletRequest request) {
    Asked.Range range = Asked.range(request, answers.words(request), Asked.MOST);
    Person person = SessionPerson.of(request);
    return look.at(house -> {
      LocalDate today = CouncilPages.today(house);
      List<Council> seen =
          house.book().councils().stream()
              .filter(council -> person.may(Rights.READ_COUNCIL, council.code()))
              .toList();
      return Lists.page(
          request,
          range,
          seen,
          council ->
              new CouncilLine(
                  council.code(),
                  council.founded().name(),
                  council.founded().kind(),
                  council.founded().parent().orElse(null),
                  council.voters(today).size(),
                  (int)
                      council.ballots().values().stream()
                          .filter(ballot -> ballot.closed().isEmpty())
                          .count(),
                  address(request, council.code())));
    });
  }

  @GetMapping("/api/councils/{code}")
  @Operation(operationId = "council", summary = "Where a council stands")
  CouncilFound one(HttpServletRequest request, @PathVariable String code) {
    Asked asked = new Asked(request, answers.words(request), Set.of("day"));
    Optional<LocalDate> day = asked.day("day");
    asked.end();
    return look.in(
        request,
        code,
        Rights.READ_COUNCIL,
        (house, council) -> {
          LocalDate when = day.orElseGet(() -> CouncilPages.today(house));
          int members = council.voters(when).size();
          String here = address(request, code);
          return new CouncilFound(
              code,
              council.founded().name(),
              council.founded().kind(),
              council.founded().parent().orElse(null),
              council.founded().territory().orElse(null),
              council.founded().zone(),
              council.statute().code(),
              when,
              members,
              council.statute().meetings().deciding().needed(members),
              council.seats(when).stream()
                  .map(seat -> new CouncilFound.Seat(seat.office(), seat.holder(), seat.until()))
                  .toList(),
              council
                  .plan()
                  .flatMap(plan ->
                      Optional.ofNullable(council.offers().get(plan.offer()))
                          .map(offer -> offer.plans().get(plan.option())))
                  .orElse(null),
              Map.of(
                  "members",
                  here + "/members",
                  "ballots",
                  here + "/ballots",
                  "promises",
                  here + "/promises",
                  "record",
                  here + "/record",
                  TableFile.CSV,
                  here + "/counts.csv",
                  TableFile.PARQUET,
                  here + "/counts.parquet"));
        });
  }

  @GetMapping("/api/councils/{code}/members")
  @Operation(operationId = "members", summary = "The book of members, as far as one may see it")
  ResponseEntity<ListPage<MemberLine>> members(
      HttpServletRequest request, @PathVariable String code) {
    Asked.Range range = Asked.range(request, answers.words(request), Asked.MOST);
    Person person = SessionPerson.of(request);
    if (!person.may(Rights.READ_ROLL, code)) {
      throw new ForbiddenException(Rights.READ_ROLL);
    }
    Map<String, String> names = look.names(person, code);
    return look.in(
        request,
        code,
        Rights.READ_COUNCIL,
        (house, council) -> {
          List<Member> seen =
              council.members().stream()
                  .filter(one ->
                      person.may(Rights.READ_ROLL, code, Optional.of(one.code()), one.paper()))
                  .toList();
          return Lists.page(
              request,
              range,
              seen,
              one ->
                  new MemberLine(
                      one.code(),
                      names.get(one.code()),
                      one.since(),
                      one.eligible(),
                      one.left().orElse(null),
                      one.paper()));
        });
  }

  @GetMapping("/api/councils/{code}/ballots")
  @Operation(operationId = "ballots", summary = "What was voted, in the order of opening")
  ResponseEntity<ListPage<BallotFound>> ballots(
      HttpServletRequest request, @PathVariable String code) {
    Asked.Range range = Asked.range(request, answers.words(request), MOST_BALLOTS);
    return look.in(
        request,
        code,
        Rights.READ_COUNCIL,
        (house, council) ->
            Lists.page(
                request, range, List.copyOf(council.ballots().values()), CouncilTold::ballot));
  }

  @GetMapping("/api/councils/{code}/ballots/{name}")
  @Operation(operationId = "ballot", summary = "A ballot and what it came to")
  BallotFound ballot(
      HttpServletRequest request, @PathVariable String code, @PathVariable String name) {
    new Asked(request, answers.words(request), Set.of()).end();
    return look.in(
        request,
        code,
        Rights.READ_COUNCIL,
        (house, council) ->
            Optional.ofNullable(council.ballots().get(name))
                .map(CouncilTold::ballot)
                .orElseThrow(() -> new ApiException(Kind.NOT_FOUND)));
  }

  @GetMapping("/api/councils/{code}/promises")
  @Operation(
      operationId = "promises",
      summary = "What was promised of the plan and what became of it, late ones first")
  ResponseEntity<ListPage<PromiseLine>> promises(
      HttpServletRequest request, @PathVariable String code) {
    Asked asked = Asked.page(request, answers.words(request), "day");
    Asked.Range range = asked.range(Asked.MOST);
    Optional<LocalDate> day = asked.day("day");
    asked.end();
    return look.in(
        request,
        code,
        Rights.READ_COUNCIL,
        (house, council) -> {
          Board board = CouncilBoard.of(council, day.orElseGet(() -> CouncilPages.today(house)));
          return Lists.page(request, range, board.lines(), CouncilTold::promise);
        });
  }

  @GetMapping("/api/councils/{code}/counts." + TableFile.ENDING)
  @Operation(
      operationId = "counts",
      summary = "Every figure of every count, tidy, as CSV or Parquet")
  ResponseEntity<byte[]> counts(
      HttpServletRequest request, @PathVariable String code, @PathVariable String ending)
      throws IOException {
    new Asked(request, answers.words(request), Set.of()).end();
    TidyTable table =
        look.in(
            request,
            code,
            Rights.READ_COUNCIL,
            (house, council) -> TidyCounts.of(List.of(council)));
    return TableFile.of(code + "-counts", ending, table.size(), () -> table);
  }
}
