package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ayni.federation.exercise.ThreeTerritories;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Together;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Offer;
import org.ayni.planning.plan.YearTable;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nodes on one machine, and what befalls them.
class NodesTest {

  /// Few rounds: what is tested here does not need the best plan.
  private static final int FEW = 2;

  private static final int SIERRA = 0;
  private static final int VALLE = 1;
  private static final int COSTA = 2;

  @TempDir private static Path begun;

  @TempDir private Path folder;

  /// Joined once; every test has a copy.
  @BeforeAll
  static void join() throws IOException {
    Valleys.joined(begun);
  }

  private Valleys joined() throws IOException {
    return Valleys.copied(begun, folder);
  }

  private static Next run(Valleys valleys, int rounds) throws IOException {
    return new Together(valleys.steps).run(Set.of(), rounds, _ -> {});
  }

  @Test
  void theRecordsAloneShowThatTheJointPlanHoldsAndNobodyIsWorseOff() throws IOException {
    Valleys valleys = joined();
    run(valleys, 500);
    for (int k = 0; k < 3; k++) {
      Standing standing = valleys.steps.get(k).standing();
      List<String> codes = standing.present(Set.of());
      Verdict verdict = standing.result(codes).orElseThrow();
      assertThat(verdict.reasons()).isEmpty();
      assertThat(verdict.gap()).isLessThanOrEqualTo(standing.treaty().gap());
      for (int m = 0; m < 3; m++) {
        assertThat(verdict.plan().orElseThrow().gain(m)).isGreaterThan(0.01);
      }
      assertThat(standing.checks(verdict.convener(), verdict.number()))
          .containsKeys("sierra")
          .allSatisfy((code, check) -> assertThat(check.holds()).as(code).isTrue());
      assertThat(standing.faults()).isEmpty();
    }
    cosignedByTheOthers(valleys);
  }

  /// Every record is valid, and its last checkpoint but one carries the others' cosignatures.
  private static void cosignedByTheOthers(Valleys valleys) throws IOException {
    for (Node node : valleys.nodes) {
      Path record = node.folder().resolve("record");
      RecordVerdict verdict =
          RecordVerifier.verify(
              record,
              new Expectations(
                  java.util.Optional.empty(), List.of(), List.of(), MessageEntries::isMessage));
      assertThat(verdict.failures()).isEmpty();
      String last;
      try (Stream<Path> list = Files.list(record.resolve("checkpoints"))) {
        StringBuilder all = new StringBuilder();
        for (Path file : list.toList()) {
          all.append(Files.readString(file));
        }
        last = all.toString();
      }
      for (Node other : valleys.nodes) {
        if (other != node) {
          assertThat(last).contains("— " + other.witness().name());
        }
      }
    }
  }

  @Test
  void nothingThatCrossesTheBorderHoldsANumberOrNameOfTheTables() throws IOException {
    Valleys valleys = joined();
    run(valleys, FEW);
    StringBuilder crossed = new StringBuilder();
    for (Node node : valleys.nodes) {
      Path file = folder.resolve("out.ayni");
      Exchange.write(node, file, Instant.now());
      try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          crossed.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
          assertThat(entry.getName()).doesNotContain("private");
        }
      }
    }
    // Days of work, needs, floors, input coefficients; techniques and needs by name; secrets.
    assertThat(crossed)
        .doesNotContainPattern("\"(9000|14000|11000|70|2\\.5|700|0\\.05)(\\.0)?\"")
        .doesNotContain("weaving", "grain-fields", "carters", "bread", "PRIVATE+KEY");
    assertThat(crossed).contains("federation-proposal");
  }

  @Test
  void aNodeThatIsKilledAtAnyStepGoesOnWhereItWas() throws IOException {
    Valleys valleys = joined();
    int rounds = 0;
    // Every node forgets everything but its folder after each single step.
    while (rounds < FEW) {
      for (int k = 0; k < 3; k++) {
        valleys.restart(k);
      }
      valleys.steps.get(SIERRA).propose();
      Next next = valleys.steps.get(SIERRA).convene(Set.of(), false, FEW);
      valleys.restart(SIERRA);
      // Given twice: says nothing again.
      Next again = valleys.steps.get(SIERRA).convene(Set.of(), false, FEW);
      assertThat(next).isInstanceOf(Next.Ask.class);
      assertThat(again).isInstanceOf(Next.Wait.class);
      rounds++;
      for (int k : List.of(VALLE, COSTA)) {
        Together.pass(valleys.nodes.get(SIERRA), valleys.nodes.get(k));
        assertThat(valleys.steps.get(k).propose().count()).isEqualTo(1);
        valleys.restart(k);
        assertThat(valleys.steps.get(k).propose().count()).isZero();
        Together.pass(valleys.nodes.get(k), valleys.nodes.get(SIERRA));
      }
    }
    valleys.steps.get(SIERRA).propose();
    assertThat(valleys.steps.get(SIERRA).convene(Set.of(), false, FEW))
        .isInstanceOf(Next.Settled.class);
    long before = valleys.nodes.get(SIERRA).ledger().treaties().size();
    assertThat(before).isEqualTo(1);
  }

  @Test
  void aHalfTakenOverCopyIsPutBackInOrder() throws IOException {
    Valleys valleys = joined();
    Path copies = valleys.nodes.get(VALLE).folder().resolve("copies");
    Path copy;
    try (Stream<Path> list = Files.list(copies)) {
      copy = list.filter(path -> path.toString().contains("sierra")).findFirst().orElseThrow();
    }
    // Killed between the two moves.
    Files.move(copy, copy.resolveSibling(copy.getFileName() + ".old"));
    valleys.restart(VALLE);
    assertThat(copy).isDirectory();
    assertThat(valleys.steps.get(VALLE).standing().alone("sierra")).isPresent();
  }

  @Test
  void aMemberThatDoesNotAnswerIsWaitedForUnlessTheTreatyGoesOn() throws IOException {
    Valleys valleys = joined();
    valleys.steps.get(SIERRA).convene(Set.of(), false, FEW);
    valleys.steps.get(SIERRA).propose();
    Together.pass(valleys.nodes.get(SIERRA), valleys.nodes.get(VALLE));
    valleys.steps.get(VALLE).propose();
    Together.pass(valleys.nodes.get(VALLE), valleys.nodes.get(SIERRA));
    Next waits = valleys.steps.get(SIERRA).convene(Set.of(), false, FEW);
    assertThat(waits).isEqualTo(new Next.Wait(List.of(COSTA)));
    Next goesOn = valleys.steps.get(SIERRA).convene(Set.of(), true, FEW);
    assertThat(goesOn).isInstanceOf(Next.Ask.class);
    // Nothing proves a bound before the coast has answered; once it has, everything counts.
    assertThat(((Next.Ask) goesOn).bound()).isInfinite();
    run(valleys, FEW);
    Standing standing = valleys.steps.get(SIERRA).standing();
    assertThat(standing.result(standing.present(Set.of())).orElseThrow().bound()).isFinite();
  }

  @Test
  void whatIsPlayedAgainOrComesLateHasNoEffect() throws IOException {
    Valleys valleys = joined();
    Path old = folder.resolve("old.ayni");
    Exchange.write(valleys.nodes.get(COSTA), old, Instant.now());
    run(valleys, FEW);
    var before = valleys.steps.get(SIERRA).standing().offers(ThreeTerritories.codes());
    assertThat(Exchange.read(valleys.nodes.get(SIERRA), old, Instant.now()))
        .isInstanceOf(Imported.Known.class);
    assertThat(valleys.steps.get(SIERRA).standing().offers(ThreeTerritories.codes()))
        .isEqualTo(before);
  }

  @Test
  void twoFacesAreRefusedWithTheProof() throws IOException {
    Valleys valleys = joined();
    Node costa = valleys.nodes.get(COSTA);
    Path other = folder.resolve("other");
    copy(costa.folder(), other);
    // The same node twice, each saying something else, and signing it.
    String id = valleys.steps.get(COSTA).standing().id();
    costa.say(new Message.Left(id, "one face"), Instant.now());
    Node second = Node.open(other);
    second.say(new Message.Left(id, "another face"), Instant.now());
    Path one = folder.resolve("one.ayni");
    Path two = folder.resolve("two.ayni");
    Exchange.write(costa, one, Instant.now());
    Exchange.write(second, two, Instant.now());
    assertThat(Exchange.read(valleys.nodes.get(VALLE), one, Instant.now()))
        .isInstanceOf(Imported.Taken.class);
    Imported refused = Exchange.read(valleys.nodes.get(VALLE), two, Instant.now());
    assertThat(refused).isInstanceOf(Imported.Refused.class);
    Path proof = ((Imported.Refused) refused).evidence().orElseThrow();
    assertThat(SplitView.parse(Files.readString(proof)).convicts()).isTrue();
    assertThat(valleys.steps.get(VALLE).standing().left("costa")).contains("one face");
  }

  @Test
  void anotherKeyUnderAMembersNameIsRefused() throws IOException {
    Valleys valleys = joined();
    Node impostor = Node.init(folder.resolve("impostor"), "costa.example", Instant.now());
    Path file = folder.resolve("impostor.ayni");
    Exchange.write(impostor, file, Instant.now());
    assertThat(Exchange.read(valleys.nodes.get(SIERRA), file, Instant.now()))
        .isInstanceOfSatisfying(
            Imported.Refused.class,
            refused -> assertThat(refused.reasons().getFirst().toString()).contains("costa"));
  }

  @Test
  void anAlteredByteAnywhereIsRefusedAndNothingIsTakenOver() throws IOException {
    Valleys valleys = joined();
    Path file = folder.resolve("costa.ayni");
    valleys
        .nodes
        .get(COSTA)
        .say(
            new Message.Left(valleys.steps.get(COSTA).standing().id(), "for a test"),
            Instant.now());
    Exchange.write(valleys.nodes.get(COSTA), file, Instant.now());
    Path altered = folder.resolve("altered.ayni");
    Files.write(altered, rewritten(file, "for a test", "for a jest"));
    assertThat(Exchange.read(valleys.nodes.get(SIERRA), altered, Instant.now()))
        .isInstanceOf(Imported.Refused.class);
    assertThat(valleys.steps.get(SIERRA).standing().left("costa")).isEmpty();
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] bad :
        List.of(
            new byte[0],
            "no zip".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(bytes, bytes.length / 2),
            renamed("../escape.txt"))) {
      Files.write(altered, bad);
      assertThatThrownBy(() -> Exchange.read(valleys.nodes.get(SIERRA), altered, Instant.now()))
          .isInstanceOf(RecordException.class);
    }
    assertThat(folder.resolve("escape.txt")).doesNotExist();
  }

  @Test
  void aBoundBelowTheOffersOwnValueAndShapesThatDoNotFitDoNotCount() throws IOException {
    Valleys valleys = joined();
    valleys.steps.get(SIERRA).convene(Set.of(), false, FEW);
    Together.pass(valleys.nodes.get(SIERRA), valleys.nodes.get(COSTA));
    Standing standing = valleys.steps.get(COSTA).standing();
    Standing.Question question = standing.unanswered("costa").getFirst();
    Offer offer = new Offer(1, YearTable.zeros(2, 4), YearTable.zeros(2, 4));
    Offer narrow = new Offer(1, YearTable.zeros(1, 1), YearTable.zeros(1, 1));
    Node costa = valleys.nodes.get(COSTA);
    for (Answer answer : List.of(new Answer(offer, -5), new Answer(narrow, 5))) {
      costa.say(
          new Message.Proposed(standing.id(), question.convener(), question.entry(), answer),
          Instant.now());
    }
    Together.pass(costa, valleys.nodes.get(SIERRA));
    Standing seen = valleys.steps.get(SIERRA).standing();
    assertThat(seen.faults()).hasSize(2);
    assertThat(seen.faults().getFirst().text()).contains("costa").contains("below the value");
    assertThat(seen.numbered("costa")).hasSize(1);
  }

  @Test
  void aBoundThatTheMembersOwnLaterOfferExceedsIsNamed() throws IOException {
    Valleys valleys = joined();
    run(valleys, FEW);
    Node costa = valleys.nodes.get(COSTA);
    Standing standing = valleys.steps.get(COSTA).standing();
    valleys.steps.get(SIERRA).convene(Set.of("valle"), false, FEW);
    Together.pass(valleys.nodes.get(SIERRA), costa);
    Standing.Question question = valleys.steps.get(COSTA).standing().unanswered("costa").getFirst();
    // Suddenly it can deliver ten thousand tons of fish: then what it swore before was false.
    double[][] fish = {{0, 0, 1e4, 0}, {0, 0, 1e4, 0}};
    Offer offer = new Offer(1e4, YearTable.of(4, fish), YearTable.zeros(2, 4));
    costa.say(
        new Message.Proposed(
            standing.id(), question.convener(), question.entry(), new Answer(offer, 1e9)),
        Instant.now());
    Together.pass(costa, valleys.nodes.get(SIERRA));
    assertThat(valleys.steps.get(SIERRA).standing().faults())
        .anySatisfy(fault -> assertThat(fault.text()).contains("costa").contains("contradicted"));
  }

  @Test
  void aResultThatDoesNotFollowFromTheOffersIsObjectedTo() throws IOException {
    Valleys valleys = joined();
    run(valleys, FEW);
    Standing standing = valleys.steps.get(VALLE).standing();
    List<String> codes = standing.present(Set.of());
    Message.Resulted honest = standing.result(codes).orElseThrow().result();
    Message.Resulted boastful =
        new Message.Resulted(
            honest.treaty(),
            honest.members(),
            honest.parts(),
            honest.prices(),
            honest.round(),
            honest.value() + 1,
            honest.bound());
    valleys.nodes.get(VALLE).say(boastful, Instant.now());
    Verdict verdict = valleys.steps.get(VALLE).standing().result("valle", codes).orElseThrow();
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.reasons().toString()).contains("was said");
    // The honest result stays the best one there is.
    assertThat(valleys.steps.get(VALLE).standing().result(codes).orElseThrow().convener())
        .isEqualTo("sierra");
  }

  @Test
  void theRestPlansOnWhenOneLeavesWithTheOffersThereAre() throws IOException {
    Valleys valleys = joined();
    run(valleys, FEW);
    valleys.steps.get(COSTA).leave("its own way");
    Together.pass(valleys.nodes.get(COSTA), valleys.nodes.get(SIERRA));
    Together.pass(valleys.nodes.get(COSTA), valleys.nodes.get(VALLE));
    Next next = new Together(valleys.steps.subList(0, 2)).run(Set.of(), FEW, _ -> {});
    assertThat(next).isInstanceOf(Next.Settled.class);
    Standing standing = valleys.steps.get(SIERRA).standing();
    assertThat(standing.present(Set.of())).containsExactly("sierra", "valle");
    Verdict verdict = standing.result(List.of("sierra", "valle")).orElseThrow();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.bound()).isGreaterThanOrEqualTo(verdict.value());
    assertThat(verdict.plan().orElseThrow().gain(0)).isGreaterThanOrEqualTo(-1e-9);
  }

  @Test
  void anotherConvenesWhenTheFirstIsGone() throws IOException {
    Valleys valleys = joined();
    run(valleys, 1);
    // The valley goes on with the coast alone: the offers made to the sierra count for it too.
    Next next = new Together(valleys.steps.subList(1, 3)).run(Set.of("sierra"), FEW, _ -> {});
    assertThat(next).isInstanceOf(Next.Settled.class);
    Standing standing = valleys.steps.get(VALLE).standing();
    Verdict verdict = standing.result(List.of("valle", "costa")).orElseThrow();
    assertThat(verdict.convener()).isEqualTo("valle");
    assertThat(verdict.holds()).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(
            path,
            to.resolve(from.relativize(path)),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static byte[] rewritten(Path bundle, String from, String to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(bundle));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] renamed(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(name));
      out.write('x');
      out.closeEntry();
    }
    return bytes.toByteArray();
  }
}
