package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.ledger.Motion;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Steps;
import org.ayni.federation.node.Together;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Stop;
import org.ayni.federation.treaty.Treaty;
import org.ayni.federation.treaty.TreatyFile;
import org.ayni.federation.treaty.VoteRules;
import org.ayni.files.InputFile;
import org.ayni.record.RecordException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A treaty is changed by its members' votes, as it says itself. Sierra has 3 votes, valle 2, costa
/// 1; joining needs half, leaving a third, changing two thirds.
class VotesTest {

  private static final List<Integer> VOTES = List.of(3, 2, 1);

  private Valleys valleys;
  private Treaty first;

  VotesTest(@TempDir Path folder) throws IOException {
    valleys = Valleys.begun(folder);
    first = treaty(Aim.NASH, List.of(0, 1));
  }

  private Treaty treaty(Aim aim, List<Integer> who) {
    List<Member> members = new ArrayList<>();
    for (int m : who) {
      Node node = valleys.nodes.get(m);
      members.add(
          new Member(
              ThreeTerritories.codes().get(m),
              node.key().toString(),
              node.witness().toString(),
              1,
              OptionalDouble.empty(),
              VOTES.get(m),
              OptionalDouble.empty()));
    }
    Treaty base = ThreeTerritories.treaty(valleys.nodes, Valleys.GAP);
    return new Treaty(
        base.name(),
        base.baseYear(),
        base.years(),
        aim,
        base.gap(),
        base.goesOn(),
        base.relative(),
        base.accountUnit(),
        base.goods(),
        base.transport(),
        members,
        List.of(),
        new VoteRules(0.5, 1.0 / 3, 2.0 / 3),
        base.readers());
  }

  @BeforeEach
  void twoHaveATreaty() throws IOException {
    valleys.steps.getFirst().write(first);
    new Together(valleys.steps.subList(0, 2)).join();
  }

  private Steps steps(int k) {
    return valleys.steps.get(k);
  }

  private void pass(int from, int to) throws IOException {
    Together.pass(valleys.nodes.get(from), valleys.nodes.get(to));
  }

  private String inForce(int k) throws IOException {
    return steps(k).standing().id();
  }

  @Test
  void aMemberJoinsWhenEnoughVotesSayYesAndEveryRecordHoldsTheDecision() throws IOException {
    String before = inForce(1);
    // 2 of 5 votes are not half of them.
    String next = steps(1).move(treaty(Aim.NASH, List.of(0, 1, 2)));
    assertThat(inForce(1)).isEqualTo(before);
    assertThat(steps(1).motions()).hasSize(1);
    assertThat(steps(1).motions().getFirst().kind()).isEqualTo(Motion.Kind.JOIN);
    pass(1, 0);
    Motion motion = steps(0).vote(next.substring(0, 8), true);
    assertThat(motion.decided()).isTrue();
    assertThat(motion.counted(true)).isEqualTo(5);
    pass(0, 1);
    pass(0, 2);
    pass(1, 2);
    for (int k = 0; k < 3; k++) {
      assertThat(inForce(k)).as("node " + k).isEqualTo(next);
      assertThat(steps(k).witnessDecisions()).isEqualTo(1);
      assertThat(steps(k).witnessDecisions()).isZero();
      assertThat(
              valleys
                  .nodes
                  .get(k)
                  .ledger()
                  .hasDecided(valleys.nodes.get(k).key().toString(), before, next))
          .isTrue();
    }
  }

  @Test
  void aChangeThatTooFewWantIsLostAndAVoteIsNotTakenBack() throws IOException {
    String before = inForce(0);
    String next = steps(1).move(treaty(Aim.SUM, List.of(0, 1)));
    pass(1, 0);
    assertThat(steps(0).vote(next, false).lost()).isTrue();
    assertThat(steps(0).vote(next, true).counted(true)).isEqualTo(2);
    assertThat(steps(0).motions().getFirst().kind()).isEqualTo(Motion.Kind.CHANGE);
    assertThat(inForce(0)).isEqualTo(before);
  }

  @Test
  void whoWantsToLeaveStaysUntilItIsVotedWhereTheTreatySaysSo() throws IOException {
    steps(1).leave("we grow enough ourselves");
    pass(1, 0);
    assertThat(steps(0).standing().left("valle")).isPresent();
    assertThat(steps(0).standing().isOut("valle")).isFalse();
    String next = steps(0).move(treaty(Aim.NASH, List.of(0)));
    Motion motion = steps(0).of(beginning(next)).motions().getFirst();
    assertThat(motion.kind()).isEqualTo(Motion.Kind.LEAVE);
    assertThat(motion.decided()).isTrue();
    assertThat(inForce(0)).isEqualTo(next);
  }

  /// The id of the treaty that the two began with.
  private String beginning(String next) throws IOException {
    return valleys.nodes.getFirst().ledger().treaties().keySet().stream()
        .filter(id -> !id.equals(next))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void puttingAMemberOutThatHasNotSaidItLeavesIsAChange() throws IOException {
    String next = steps(0).move(treaty(Aim.NASH, List.of(0)));
    Motion motion = steps(0).motions().getFirst();
    assertThat(motion.kind()).isEqualTo(Motion.Kind.CHANGE);
    // 3 of 5 votes are not two thirds.
    assertThat(motion.decided()).isFalse();
    assertThat(inForce(0)).isNotEqualTo(next);
  }

  @Test
  void aStrangerCannotVoteNorPutATreatyInForce() throws IOException {
    pass(0, 2);
    pass(1, 2);
    assertThatThrownBy(() -> steps(2).move(treaty(Aim.NASH, List.of(0, 1, 2))))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("no member");
    pass(2, 0);
    assertThat(steps(0).motions()).isEmpty();
    assertThat(inForce(0)).isEqualTo(inForce(1));
  }

  @Test
  void aTreatyWithVotesAndStopsIsTheSameAfterItWasRecorded() throws IOException {
    Treaty read = steps(1).standing().treaty();
    assertThat(read).isEqualTo(first);
    assertThat(read.votes()).isEqualTo(new VoteRules(0.5, 1.0 / 3, 2.0 / 3));
    assertThat(read.members().getFirst().votes()).isEqualTo(3);
    String exercise = steps(0).write(stopped());
    pass(0, 1);
    assertThat(steps(1).of(exercise).standing().treaty()).isEqualTo(stopped());
    assertThat(inForce(1)).isNotEqualTo(exercise);
  }

  @Test
  void aTreatyWithVotesAndStopsIsTheSameAfterItWasAFile() {
    byte[] text = TreatyFile.text(stopped()).getBytes(StandardCharsets.UTF_8);
    assertThat(TreatyFile.read(InputFile.of("treaty.json", () -> new ByteArrayInputStream(text))))
        .isEqualTo(stopped());
  }

  /// The first treaty, what if a partner outside stopped trading with one member.
  private Treaty stopped() {
    return first.with(
        "what if",
        Aim.AID,
        first.members().stream().map(member -> member.restoring(1.5)).toList(),
        List.of(new Stop("USA", List.of("valle"))));
  }
}
