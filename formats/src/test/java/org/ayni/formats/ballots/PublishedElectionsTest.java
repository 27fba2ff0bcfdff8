package org.ayni.formats.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.RankedBallots;
import org.ayni.councils.tally.Tie;
import org.ayni.councils.tally.budget.BudgetCount;
import org.ayni.councils.tally.budget.Completion;
import org.ayni.councils.tally.budget.CompletionSteps;
import org.ayni.councils.tally.budget.EqualShares;
import org.ayni.councils.tally.budget.GreedyApproval;
import org.ayni.councils.tally.budget.Phragmen;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.budget.Utility;
import org.ayni.councils.tally.condorcet.Schulze;
import org.ayni.councils.tally.condorcet.SchulzeCount;
import org.ayni.councils.tally.stv.MeekStv;
import org.ayni.councils.tally.stv.ScottishStv;
import org.ayni.councils.tally.stv.Stage;
import org.ayni.councils.tally.stv.StvCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Elections that were held and published, from the file to the last decimal.
///
/// - Govan and Langside 2007: Glasgow City Council's ballots; all stages as published and as
///   counted by Droop 0.14 (J. Lundell), rule "Scottish STV".
/// - Steering committee of the Green Party of the United States 2005: Droop's example; all rounds
///   as counted by Droop 0.14, rule "PR Foundation Meek Reference".
/// - Burlington 2009, mayor: public record; Condorcet winner Montroll, who lost.
/// - Wieliczka 2023, Green Million: Pabulib; outcome by the city and equalshares.net: 30 projects,
///   995,079 PLN; the other completions as counted by the equalshares.net tool and by pabutools.
/// - Districts of Warsaw 2017 and Łódź 2020: Pabulib; the cities' own selection is greedy; Phragmén
///   and equal shares as counted by pabutools.
class PublishedElectionsTest {

  private static Lot lot(RankedBallots ballots) {
    return Lot.ofSeed("published", ballots.candidates());
  }

  private static void assertStages(StvCount count, String resource) {
    List<List<String>> rows = Elections.rows(resource);
    List<String> names = rows.getFirst();
    List<Stage> stages =
        count.stages().stream().filter(s -> s.kind() != Stage.Kind.LAST_VACANCIES).toList();
    assertThat(stages).hasSize(rows.size() - 1);
    for (int k = 0; k < stages.size(); k++) {
      Stage stage = stages.get(k);
      List<String> found = new ArrayList<>();
      found.add(Integer.toString(stage.number()));
      found.add(stage.kind().name());
      found.add(
          stage.subject().isPresent() ? count.candidates().name(stage.subject().getAsInt()) : "");
      for (String name : names.subList(3, names.size() - 2)) {
        found.add(stage.votes().of(count.candidates().indexOf(name).orElseThrow()).toPlainString());
      }
      found.add(stage.nonTransferable().toPlainString());
      found.add(stage.roundingLoss().toPlainString());
      assertThat(found).isEqualTo(rows.get(k + 1));
    }
  }

  @Test
  void langside2007HasEveryPublishedStage() {
    RankedFile file = Elections.ranked("langside-2007.blt");
    StvCount count =
        ScottishStv.count(file.ballots(), file.seats().orElseThrow(), lot(file.ballots()));
    assertThat(count.quota()).isEqualTo("2334.00000");
    assertThat(count.candidates().names(count.elected()))
        .containsExactly("James Dornan", "Archie Graham", "Paul Coleshill");
    assertStages(count, "langside-2007-stages.csv");
    assertThat(count.ties()).isEmpty();
  }

  @Test
  void govan2007HasEveryPublishedStage() {
    RankedFile file = Elections.ranked("govan-2007.blt");
    StvCount count =
        ScottishStv.count(file.ballots(), file.seats().orElseThrow(), lot(file.ballots()));
    assertThat(count.quota()).isEqualTo("1913.00000");
    assertThat(count.candidates().names(count.elected()))
        .containsExactly("Allison Hunter", "Shaukat Butt", "Stephen Dornan", "John Flanagan");
    assertStages(count, "govan-2007-stages.csv");
  }

  @Test
  void theSteeringCommitteeOf2005HasEveryPublishedMeekRound() {
    RankedBallots ballots = Elections.ranked("gpus-2005.blt").ballots();
    List<List<String>> rows = Elections.rows("gpus-2005-rounds.csv");
    Candidates candidates = ballots.candidates();
    // Ties among those without a vote were broken in the order of the file.
    Lot order = Lot.ofOrder(IntStream.range(0, candidates.size()).boxed().toList());
    StvCount count = MeekStv.count(ballots, 4, order);
    assertThat(candidates.names(count.elected()))
        .containsExactly("Rebecca Rotzler", "Pat LaMarche", "Steve Kramer", "Kristen Olsen");
    assertThat(count.quota()).isEqualTo("18.800000001");
    List<String> names = rows.getFirst().subList(2, rows.getFirst().size() - 2);
    List<List<String>> found = new ArrayList<>();
    for (Stage stage : count.stages()) {
      List<Integer> whom =
          stage.kind() == Stage.Kind.ELECTION
              ? stage.elected().stream().sorted().toList()
              : stage.subject().stream().boxed().toList();
      for (int c : whom) {
        List<String> row = new ArrayList<>(List.of(stage.kind().name(), candidates.name(c)));
        for (String name : names) {
          row.add(stage.votes().of(candidates.indexOf(name).orElseThrow()).toPlainString());
        }
        row.add(stage.quota().toPlainString());
        found.add(row);
        if (stage.kind() == Stage.Kind.EXCLUSION) {
          List<String> published = rows.get(found.size());
          assertThat(stage.surplus()).isEqualTo(published.getLast());
        }
      }
    }
    assertThat(found)
        .isEqualTo(
            rows.subList(1, rows.size()).stream()
                .map(row -> row.subList(0, row.size() - 1))
                .toList());
    assertThat(count.ties()).hasSize(3).allMatch(tie -> tie.means() == Tie.Means.LOT);
  }

  @Test
  void burlington2009HasACondorcetWinner() {
    RankedBallots ballots = Elections.ranked("burlington-2009.soi").ballots();
    SchulzeCount count = Schulze.count(ballots, 1, lot(ballots));
    assertThat(count.condorcetWinner().map(ballots.candidates()::name)).contains("Montroll");
    assertThat(count.ranking().stream().map(ballots.candidates()::names))
        .containsExactly(
            List.of("Montroll"),
            List.of("Kiss"),
            List.of("Wright"),
            List.of("Smith"),
            List.of("Simpson"),
            List.of("Writein"));
    int montroll = ballots.candidates().indexOf("Montroll").orElseThrow();
    int kiss = ballots.candidates().indexOf("Kiss").orElseThrow();
    assertThat(count.pairwise().above(montroll, kiss)).isEqualTo(4064);
    assertThat(count.pairwise().above(kiss, montroll)).isEqualTo(3477);
  }

  private static BudgetCount wieliczka(Completion completion) {
    ProjectBallots ballots = Elections.budget("wieliczka-2023.pb");
    return new EqualShares(Utility.COST, completion, BigDecimal.ONE)
        .count(ballots, Lot.ofSeed("published", ballots.projects()));
  }

  private static List<String> sortedNames(BudgetCount count) {
    return count.ballots().projects().names(count.selected()).stream().sorted().toList();
  }

  @Test
  void wieliczka2023HasThePublishedProjects() {
    BudgetCount count = wieliczka(Completion.ADD_ONE);
    assertThat(count.ballots().size()).isEqualTo(6586);
    assertThat(count.selected()).hasSize(30);
    assertThat(count.cost()).isEqualByComparingTo("995079");
    assertThat(sortedNames(count))
        .isEqualTo(Elections.officiallySelected("wieliczka-2023.pb").stream().sorted().toList());
    assertThat(count.completion().orElseThrow().reason())
        .isEqualTo(CompletionSteps.Reason.WOULD_EXCEED_BUDGET);
    assertThat(count.ties()).isEmpty();
  }

  @Test
  void wieliczka2023WithTheOtherCompletionsDiffersAsKnown() {
    BudgetCount exhaustive = wieliczka(Completion.ADD_ONE_EXHAUSTIVE);
    assertThat(exhaustive.selected()).hasSize(31);
    assertThat(exhaustive.cost()).isEqualByComparingTo("984579");
    List<String> official = Elections.officiallySelected("wieliczka-2023.pb");
    assertThat(sortedNames(exhaustive)).contains("66", "67").doesNotContain("46");
    assertThat(official).contains("46").doesNotContain("66", "67");
    BudgetCount none = wieliczka(Completion.NONE);
    assertThat(none.selected()).hasSize(21);
    assertThat(none.cost()).isEqualByComparingTo("450548");
  }

  @ParameterizedTest
  @CsvSource({
    "mileszki-2020.pb, W030MI",
    "nad-nerem-2020.pb, G021NN G030NN G032NN G042NN G081NN",
    "las-2017.pb, 1418 1424 2516 2519 2521",
    "nadwisle-2017.pb, 1408 1441 547 558 582",
    "plac-wojska-polskiego-2017.pb, 1623 2567 427 915",
    "przyczolek-grochowski-2017.pb, 1772 1774"
  })
  void greedyIsTheCitiesOwnSelection(String file, String selected) {
    BudgetCount count = greedy(file);
    assertThat(sortedNames(count)).isEqualTo(Arrays.asList(selected.split(" ", -1)));
    assertThat(sortedNames(count))
        .isEqualTo(Elections.officiallySelected(file).stream().sorted().toList());
  }

  private static BudgetCount greedy(String file) {
    ProjectBallots ballots = Elections.budget(file);
    return GreedyApproval.count(ballots, Lot.ofSeed("published", ballots.projects()));
  }

  @ParameterizedTest
  @CsvSource({
    "mileszki-2020.pb, W047MI W050MI W065MI W107MI W128MI",
    "nad-nerem-2020.pb, G021NN G030NN G033NN G042NN G081NN",
    "las-2017.pb, 1418 1424 2516 2519 2521",
    "nadwisle-2017.pb, 1408 1441 547 558 582",
    "plac-wojska-polskiego-2017.pb, 1623 2567 427 915",
    "przyczolek-grochowski-2017.pb, 1772 2388"
  })
  void phragmenSelectsWhatPabutoolsSelects(String file, String selected) {
    ProjectBallots ballots = Elections.budget(file);
    BudgetCount count = Phragmen.count(ballots, Lot.ofSeed("published", ballots.projects()));
    assertThat(sortedNames(count)).isEqualTo(Arrays.asList(selected.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource({
    "mileszki-2020.pb, W050MI W065MI W107MI W128MI, W050MI W065MI W107MI W128MI",
    "nad-nerem-2020.pb, G021NN G030NN G042NN G081NN, G021NN G030NN G042NN G081NN",
    "las-2017.pb, 2516 2519 2521, 1418 1424 2519 2521",
    "nadwisle-2017.pb, 1441 547 558 582, 1441 547 558 582",
    "plac-wojska-polskiego-2017.pb, 1623 427 915, 1623 427 915",
    "przyczolek-grochowski-2017.pb, 1772 2388, 1772 2388"
  })
  void equalSharesSelectWhatPabutoolsSelects(String file, String byCost, String byNumber) {
    ProjectBallots ballots = Elections.budget(file);
    Lot lot = Lot.ofSeed("published", ballots.projects());
    assertThat(
            sortedNames(
                new EqualShares(Utility.COST, Completion.NONE, BigDecimal.ONE).count(ballots, lot)))
        .isEqualTo(Arrays.asList(byCost.split(" ", -1)));
    assertThat(
            sortedNames(
                new EqualShares(Utility.CARDINALITY, Completion.NONE, BigDecimal.ONE)
                    .count(ballots, lot)))
        .isEqualTo(Arrays.asList(byNumber.split(" ", -1)));
  }
}
