package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.Message.Part;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.recipes.RecipeFiles;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The coast cannot meet its floors alone, as its node and the others' say and see it.
class ShortNodesTest {

  private static final int FEW = 3;
  private static final int COSTA = 2;

  @TempDir private Path folder;

  private final List<Node> nodes = new ArrayList<>();
  private final List<Steps> steps = new ArrayList<>();

  /// @param above by which share the coast's floors are above what it can have alone
  private void begin(double above) throws IOException {
    for (String code : ThreeTerritories.codes()) {
      Node node = Node.init(folder.resolve(code), ThreeTerritories.nameOf(code), Instant.now());
      nodes.add(node);
      steps.add(
          new Steps(
              node,
              (treaty, member) -> territory(code, above, treaty, member),
              new HighsSolver(),
              RunControl.unlimited()));
    }
    steps.getFirst().write(ThreeTerritories.treaty(nodes, Valleys.GAP));
  }

  private static Territory territory(String code, double above, Treaty treaty, int member) {
    PlanProblem own = RecipeFiles.read(ThreeTerritories.recipes(code));
    GoodsMap map = GoodsMap.read(ThreeTerritories.goods(code), treaty, own);
    return code.equals("costa")
        ? new Territory(
            GeneratedTerritories.needy(own, above), taking(map), treaty, member, InMemory.PLANNER)
        : new Territory(own, map, treaty, member, InMemory.PLANNER);
  }

  /// What others have is what keeps it from having more, not what it could take.
  private static GoodsMap taking(GoodsMap map) {
    return new GoodsMap(
        map.entries().stream()
            .map(one ->
                new GoodsMap.Entry(
                    one.good(),
                    one.product(),
                    one.factor(),
                    one.most().isPresent()
                        ? OptionalDouble.of(100 * one.most().getAsDouble())
                        : OptionalDouble.empty()))
            .toList());
  }

  private Next run() throws IOException {
    return new Together(steps).run(Set.of(), 500, _ -> {});
  }

  private Standing at(int k) throws IOException {
    return steps.get(k).standing();
  }

  @Test
  void allSeeFromTheRecordsThatItsFloorsHoldAndTheMemberSeesItAtHome() throws IOException {
    begin(0.1);
    new Together(steps).join();
    assertThat(run()).isInstanceOf(Next.Settled.class);
    for (int k = 0; k < 3; k++) {
      Standing standing = at(k);
      assertThat(standing.faults()).isEmpty();
      assertThat(standing.alone("costa").orElseThrow().fallsShort()).isTrue();
      assertThat(standing.alone("valle").orElseThrow().fallsShort()).isFalse();
      Verdict verdict = standing.result(ThreeTerritories.codes()).orElseThrow();
      assertThat(verdict.reasons()).isEmpty();
      assertThat(verdict.gap()).isLessThanOrEqualTo(Valleys.GAP);
      assertThat(verdict.plan().orElseThrow().leftShort()).isLessThan(1e-7);
      assertThat(standing.checks(verdict.convener(), verdict.number()))
          .hasSize(3)
          .allSatisfy((code, check) -> assertThat(check.holds()).as(code).isTrue());
    }
  }

  @Test
  void whatItIsShortOfIsNamedAsFarAsItChooses() throws IOException {
    begin(0.1);
    steps.getFirst().join();
    Together.pass(nodes.getFirst(), nodes.get(COSTA));
    Alone said = steps.get(COSTA).join(0);
    assertThat(said.fallsShort()).isTrue();
    String record =
        new String(nodes.get(COSTA).line(nodes.get(COSTA).size() - 1), StandardCharsets.UTF_8);
    assertThat(record).contains("lacking").contains("\"named\":[]").doesNotContain("floor");
    assertThat(at(COSTA).alone("costa").orElseThrow()).isEqualTo(said);
  }

  /// Together they could not make as much as the coast asks for. Nothing is said in the records for
  /// it, however often it is looked at, and everybody finds it there.
  @Test
  void floorsThatCannotBeHeldAreToldByTheRecordsOfEverybodyWithTheProof() throws IOException {
    begin(2);
    new Together(steps).join();
    assertThat(run()).isInstanceOf(Next.Lacking.class);
    long size = nodes.getFirst().size();
    assertThat(steps.getFirst().convene(Set.of(), false, 500)).isInstanceOf(Next.Lacking.class);
    assertThat(nodes.getFirst().size()).isEqualTo(size);
    for (int k = 0; k < 3; k++) {
      Overview seen = Overview.of(at(k), Set.of(), new HighsSolver());
      assertThat(seen.plan()).isEmpty();
      assertThat(seen.leftShort()).containsExactly("costa");
      assertThat(seen.lacking().orElseThrow().round()).isPresent();
      assertThat(seen.lacking().orElseThrow().missing()).isNotEmpty();
    }
    Overview without = Overview.of(at(0), Set.of("costa"), new HighsSolver());
    assertThat(without.leftShort()).isEmpty();
    assertThat(without.plan()).isPresent();
  }

  @Test
  void aResultThatLeavesItAloneIsNoneAndOffersThatDenyWhatItSaidDoNotCount() throws IOException {
    begin(0.1);
    new Together(steps).join();
    steps.getFirst().convene(Set.of(), false, FEW);
    Together.pass(nodes.getFirst(), nodes.get(COSTA));
    Standing standing = at(COSTA);
    Standing.Question question = standing.unanswered("costa").getFirst();
    double floors = standing.alone("costa").orElseThrow().welfare();
    double[][] fish = {{0, 0, 1, 0}, {0, 0, 1, 0}};
    YearTable some = YearTable.of(4, fish);
    YearTable none = YearTable.zeros(2, 4);
    for (Offer offer :
        List.of(new Offer(floors + 1, some, none), new Offer(floors / 2, none, some))) {
      nodes
          .get(COSTA)
          .say(
              new Message.Proposed(
                  standing.id(), question.convener(), question.entry(), new Answer(offer, 1e9)),
              Instant.now());
    }
    Together.pass(nodes.get(COSTA), nodes.getFirst());
    assertThat(at(0).faults()).hasSize(2);
    assertThat(at(0).faults().getFirst().text()).contains("takes nothing");
    assertThat(at(0).faults().getLast().text()).contains("below what it said its floors are worth");

    List<Part> parts = new ArrayList<>();
    for (String code : ThreeTerritories.codes()) {
      parts.add(new Part(code, at(0).numbered(code).keySet().iterator().next(), 1));
    }
    Quotation prices = question.prices().quotation();
    nodes
        .getFirst()
        .say(
            new Message.Resulted(
                standing.id(),
                ThreeTerritories.codes(),
                parts,
                prices,
                OptionalLong.empty(),
                0,
                Double.POSITIVE_INFINITY),
            Instant.now());
    Verdict verdict = at(0).result(ThreeTerritories.codes()).orElseThrow();
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.reasons().toString()).contains("costa alone, where it falls short");
  }

  @Test
  void aStatementThatIsGarbageIsNoAcceptanceAndWhatIsAsUsualIsSaidAsBefore() {
    YearTable none = YearTable.zeros(1, 1);
    Lacking.Missed half = new Lacking.Missed("floor", "bread", 1, 0.5);
    Alone needy = new Alone(1, 1, none, Optional.of(new Lacking(0.5, 0.5, List.of(half))));
    Entry entry = MessageEntries.entry(Instant.EPOCH, new Message.Accepted("t", needy));
    assertThat(MessageEntries.read(entry)).isEqualTo(new Message.Accepted("t", needy));
    Value lacking = entry.body().fields().get("lacking");
    assertThat(lacking).isInstanceOf(Value.Fields.class);
    for (String bad : List.of("0.0", "-0.5", "1.0E300", "Infinity", "NaN", "half", "1.5")) {
      Value.Fields wrong = ((Value.Fields) lacking).with("worst", bad);
      assertThatThrownBy(() -> MessageEntries.read(with(entry, "lacking", wrong)))
          .as(bad)
          .isInstanceOf(RecordException.class);
    }
    assertThatThrownBy(() -> MessageEntries.read(with(entry, "lacking", new Value.Text("much"))))
        .isInstanceOf(RecordException.class);
    assertThatThrownBy(() -> MessageEntries.read(with(entry, "bound", new Value.Text("2.0"))))
        .isInstanceOf(RecordException.class);
    Entry usual =
        MessageEntries.entry(Instant.EPOCH, new Message.Accepted("t", new Alone(1, 2, none)));
    assertThat(usual.body().fields()).containsOnlyKeys("treaty", "welfare", "bound", "valuations");
    Quotation prices = new Quotation(none, List.of(1.0), none);
    assertThat(
            MessageEntries.entry(
                    Instant.EPOCH, new Message.PricesSaid("t", List.of("a"), prices, 0, false))
                .body()
                .fields())
        .doesNotContainKey("seeking");
  }

  private static Entry with(Entry entry, String field, Value value) {
    return new Entry(entry.kind(), entry.schema(), entry.time(), entry.body().with(field, value));
  }
}
