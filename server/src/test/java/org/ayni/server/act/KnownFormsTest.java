package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Matter;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forms that a statute does not know are left out of the list, and nothing else.
class KnownFormsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  /// Why the book takes an act in no case, whatever was recorded.
  private static final Set<String> BY_RULE =
      Set.of("noSectors", "bySector", "noGuarantors", "noRecall", "noBody", "body", "noSender");

  private static void found(DeskHouse house, String statute, Optional<String> parent)
      throws IOException {
    house.act(
        new CouncilFounded(
            statute,
            statute,
            "assembly",
            parent,
            Optional.empty(),
            "UTC",
            ReadyStatutes.open(statute)));
    house.account("clerk-" + statute, statute, "registrar", "");
  }

  /// Acts by the rule that they need, each with the forms that are of no use without it.
  private static Map<CouncilEvent, List<String>> samples(String council) {
    Map<CouncilEvent, List<String>> samples = new LinkedHashMap<>();
    samples.put(
        new ShortlistProposed(council, "t", "s", "o", List.of("a")),
        List.of("shortlist-proposed", "member-appointed"));
    samples.put(new MemberAdmitted(council, "a", DAY, false), List.of("member-admitted"));
    samples.put(new GuarantorsNamed(council, DAY, List.of("a")), List.of("guarantors-named"));
    samples.put(
        new PetitionOpened(council, "p", "o", "a"), List.of("petition-opened", "petition-signed"));
    samples.put(
        new ChallengeRaised(council, "c", Matter.RESULT, "e", Optional.empty(), "a", "why"),
        List.of("challenge-raised", "challenge-judged"));
    samples.put(
        new RollChallenged(council, "r", "a", "why"),
        List.of("roll-challenged", "challenge-decided"));
    samples.put(new Instructed(council, "b", "d", new Vote.YesNo("yes")), List.of("instructed"));
    return samples;
  }

  private static Stream<String> reasons(DeskHouse house, CouncilEvent event) {
    return house.book().refusals(house.now(), event).stream()
        .map(Refusal::reason)
        .map(reason -> reason.code());
  }

  private static boolean keys(DeskHouse house, String council) {
    return reasons(
            house,
            new BallotOpened(
                council,
                "w",
                "wish",
                "W",
                Optional.empty(),
                Question.choice(CountingRule.SCHULZE, List.of("a", "b"), 1),
                BallotForm.PSEUDONYMOUS_OPEN,
                "r",
                Optional.empty(),
                Optional.of(house.now().plus(Duration.ofDays(1))),
                Optional.empty(),
                Hashes.ofSeed("x")))
        .noneMatch("form"::equals);
  }

  private static Set<String> links(String page) {
    return Pattern.compile("/acts/([a-z-]+)\"")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(String page) {
    int from = page.indexOf("id=\"left-out\"");
    return from < 0 ? page : page.substring(0, from);
  }

  private static String leftOut(String page) {
    return page.substring(listed(page).length());
  }

  @Test
  void whatTheBookOfACouncilNeverTakesIsLeftOutUnderEveryReadyStatuteAndNothingElse(
      @TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      for (String statute : ReadyStatutes.codes()) {
        found(house, statute, Optional.empty());
      }
      house.council();
      for (String statute : ReadyStatutes.codes()) {
        Phone clerk = Phone.of(house, "clerk-" + statute);
        Set<String> expected = new TreeSet<>();
        samples(statute)
            .forEach((event, forms) -> {
              if (reasons(house, event).anyMatch(BY_RULE::contains)) {
                expected.addAll(forms);
              }
            });
        if (!keys(house, statute)) {
          expected.add("keys-listed");
        }
        String page = clerk.get("/councils/" + statute + "/acts").body();
        String out = leftOut(page);

        assertThat(links(out)).as(statute).isEqualTo(expected);
        assertThat(page).contains("<summary>").doesNotContain("??");
        assertThat(out).contains(expected.size() + " formulario");
        assertThat(links(listed(page)))
            .as(statute)
            .contains("roll-frozen", "ballot-wishes", "plan-chosen")
            .doesNotContainAnyElementsOf(expected);
        for (String form : expected) {
          String alone = clerk.get("/councils/" + statute + "/acts/" + form).body();
          assertThat(alone)
              .as(statute + " " + form)
              .contains("class=\"notice\"")
              .doesNotContain("novalidate", "Antes falta", "??");
        }
      }
    }
  }

  @Test
  void whoSendsDelegatesOrVotesAsAWholeAboveHasInstructions(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      found(house, "federacion-territorios", Optional.empty());
      found(house, "municipio", Optional.of("federacion-territorios"));
      found(house, "asamblea-barrial", Optional.of("municipio"));
      found(house, "cooperativa", Optional.empty());
      found(house, "co-consejo-planeacion", Optional.of("rio"));

      Map<String, Boolean> instructs =
          Stream.of("municipio", "asamblea-barrial", "cooperativa", "co-consejo-planeacion")
              .collect(
                  Collectors.toMap(
                      one -> one,
                      one ->
                          links(
                                  listed(
                                      Phone.of(house, "clerk-" + one)
                                          .get("/councils/" + one + "/acts")
                                          .body()))
                              .contains("instructed")));
      assertThat(instructs)
          .isEqualTo(
              Map.of(
                  "municipio", true,
                  "asamblea-barrial", true,
                  "cooperativa", false,
                  "co-consejo-planeacion", false));
    }
  }

  @Test
  void everyRuleSaysInEveryLanguageWhyAFormDoesNotApply(@TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      found(house, "co-consejo-planeacion", Optional.empty());
      for (String language : List.of("es", "en", "pt")) {
        Phone clerk = Phone.of(house, "clerk-co-consejo-planeacion", language);
        String page = clerk.get("/councils/co-consejo-planeacion/acts").body();
        String petition = clerk.get("/councils/co-consejo-planeacion/acts/petition-opened").body();

        assertThat(Arrays.asList(leftOut(page), petition))
            .allSatisfy(one ->
                assertThat(one)
                    .contains(
                        switch (language) {
                          case "es" -> "El estatuto no conoce la revocatoria";
                          case "en" -> "The statute knows no recall";
                          default -> "O estatuto não conhece a revogação";
                        }));
      }
    }
  }

  @Test
  void inACouncilOfSectorsTheFirstStepIsToPutPeopleForward(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      found(house, "co-consejo-planeacion", Optional.empty());
      String page =
          Phone.of(house, "clerk-co-consejo-planeacion")
              .get("/councils/co-consejo-planeacion/acts")
              .body();

      assertThat(page.substring(page.indexOf("id=\"next\""), page.indexOf("</section>")))
          .contains("/acts/shortlist-proposed")
          .doesNotContain("member-admitted");
    }
  }
}
