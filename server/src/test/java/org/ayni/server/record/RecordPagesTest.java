package org.ayni.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ayni.api.answer.RecordFound;
import org.ayni.api.client.AyniClient;
import org.ayni.api.client.ProblemException;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.server.DeskHouse;
import org.ayni.server.OperationOptions;
import org.ayni.server.Phone;
import org.ayni.store.backup.HouseBackup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The public record on the pages: what is signed, proofs to keep, the whole to take home.
class RecordPagesTest {

  @TempDir private Path folder = Path.of("");

  private Optional<DeskHouse> started = Optional.empty();

  @BeforeEach
  void start() throws IOException {
    open(OperationOptions.standard());
  }

  private void open(OperationOptions operation) throws IOException {
    stop();
    Path at = Files.createTempDirectory(folder, "house");
    DeskHouse house = new DeskHouse(at, operation);
    house.account("ana", "member", "m0");
    house.account("eva", "member", "m1");
    house.account("watcher", "observer", "");
    started = Optional.of(house);
  }

  @AfterEach
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private DeskHouse house() {
    return started.orElseThrow();
  }

  private Phone as(String login) {
    return Phone.of(house(), login);
  }

  private Phone nobody() {
    return new Phone(house(), "es");
  }

  private void sign() throws IOException {
    house().sign(folder.resolve("memory"));
  }

  /// @return address of the receipt
  private String vote(Phone ana) throws IOException {
    house().openBallot("agua");
    Map<String, String> marks = Map.of("name", "agua", "place.0", "1", "place.1", "2");
    String review =
        ana.send("/councils/rio/ballot?name=agua", "/councils/rio/ballot/review", marks).body();
    return Phone.location(ana.post("/councils/rio/ballot/cast", ana.withTokens(review, marks)));
  }

  private static TrustPolicy keys(Phone phone) {
    return TrustPolicy.parse(phone.get("/record/keys").body());
  }

  @Test
  void whatIsNotSignedYetIsCounted() throws IOException {
    String entries = Long.toString(house().entries());
    assertThat(nobody().get("/record").body())
        .contains(entries + " anotaciones, y todavía ninguna");

    sign();
    String all = nobody().get("/record").body();
    assertThat(all).contains(entries + " anotaciones, todas firmadas");
    assertThat(all).contains("<td>vale</td>").doesNotContain("podría cambiarlo sin que se note");

    house().openBallot("uno");
    assertThat(nobody().get("/record").body()).contains("la última está sin firmar");
    house().openBallot("dos");
    assertThat(nobody().get("/record").body())
        .contains("las últimas 2 están sin firmar", "podría cambiarlo sin que se note");
  }

  @Test
  void theTwoSmallFilesShowLaterWhetherTheRecordOnlyGrew() throws IOException {
    assertThat(nobody().get("/record/checkpoint").statusCode()).isEqualTo(404);
    sign();
    SignedCheckpoint kept =
        SignedCheckpoint.parse(
            nobody().get("/record/checkpoint").body().getBytes(StandardCharsets.UTF_8));
    TrustPolicy keys = keys(nobody());
    assertThat(keys.signed(kept)).isTrue();

    house().openBallot("agua");
    RecordVerdict verdict = verdict(taken(as("watcher")), keys, kept);

    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(house().entries());
  }

  @Test
  void anotherRecordIsFoundOutByTheCheckpointThatSomebodyKept() throws IOException {
    house().openBallot("agua");
    sign();
    SignedCheckpoint kept =
        SignedCheckpoint.parse(
            nobody().get("/record/checkpoint").body().getBytes(StandardCharsets.UTF_8));
    open(OperationOptions.standard());

    RecordVerdict verdict = verdict(taken(as("watcher")), keys(nobody()), kept);

    assertThat(verdict.valid()).isFalse();
  }

  private RecordVerdict verdict(Path zip, TrustPolicy keys, SignedCheckpoint kept)
      throws IOException {
    Expectations expected =
        new Expectations(
            Optional.of(keys), List.of(new Expectations.Seen("kept", kept)), List.of());
    return HouseBackup.opened(
        zip, house -> RecordVerifier.verify(house.resolve(FolderHouse.RECORD), expected));
  }

  private Path taken(Phone phone) throws IOException {
    var answer = phone.file("/record.zip");
    assertThat(answer.statusCode()).isEqualTo(200);
    Path zip = Files.createTempFile(folder, "record", ".zip");
    Files.write(zip, answer.body());
    return zip;
  }

  @Test
  void theWholeRecordIsForWhoMayReadItInEveryCouncil() throws IOException {
    assertThat(as("watcher").get("/record").body()).contains("href=\"/record.zip\"");
    assertThat(as("ana").get("/record").body()).doesNotContain("href=\"/record.zip\"");
    assertThat(as("ana").get("/record.zip").statusCode()).isEqualTo(403);
    assertThat(Phone.location(nobody().get("/record.zip"))).endsWith("/login");

    house()
        .act(
            new CouncilFounded(
                "otra",
                "Otra asamblea",
                "assembly",
                Optional.empty(),
                Optional.empty(),
                "UTC",
                ReadyStatutes.open("asamblea-barrial")));

    assertThat(as("watcher").get("/record.zip").statusCode()).isEqualTo(403);
    house().account("both", "observer", "");
    house().account("other", "otra", "registrar", "");
    assertThat(as("other").get("/record.zip").statusCode()).isEqualTo(403);
  }

  @Test
  void whatTheOperatorPublishesIsForEverybody() throws IOException {
    open(OperationOptions.standard().withPublished());

    assertThat(nobody().get("/record").body()).contains("href=\"/record.zip\"");
    assertThat(nobody().get("/record.zip").statusCode()).isEqualTo(200);
  }

  @Test
  void theWholeRecordHoldsNoNameOfAPerson() throws IOException {
    vote(as("ana"));
    Path zip = taken(as("watcher"));

    List<String> names = new ArrayList<>();
    StringBuilder texts = new StringBuilder();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
      for (ZipEntry one = in.getNextEntry(); one != null; one = in.getNextEntry()) {
        names.add(one.getName());
        texts.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(names).anyMatch(name -> name.startsWith("record/"));
    assertThat(names).noneMatch(name -> name.contains("keys"));
    // Somebody's vote is there by code, their name is not.
    assertThat(texts).contains("\"voter\":\"m0\"").doesNotContain("Persona Número");
  }

  @Test
  void theProofOfAReceiptHoldsWithTheKeysAlone() throws IOException {
    Phone ana = as("ana");
    String receipt = vote(ana);
    assertThat(ana.get(receipt).body()).contains("Cuando se firme el registro");
    assertThat(ana.get(receipt + "/proof").statusCode()).isEqualTo(404);

    sign();
    assertThat(ana.get(receipt).body()).contains("href=\"" + receipt + "/proof\"");
    var file = ana.get(receipt + "/proof");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains(receipt.substring(receipt.lastIndexOf('/') + 1) + ".tlog-proof");
    Receipt proof = Receipt.parse(file.body());
    assertThat(proof.check(keys(nobody()))).isEqualTo(Receipt.Standing.WITNESSED);
    assertThat(proof.entry().kind()).isEqualTo("ballot-cast");

    // An earlier proof stays one when the record has grown.
    house().openBallot("luz");
    sign();
    assertThat(Receipt.parse(ana.get(receipt + "/proof").body()).check(keys(nobody())))
        .isEqualTo(Receipt.Standing.WITNESSED);
    assertThat(proof.check(keys(nobody()))).isEqualTo(Receipt.Standing.WITNESSED);
  }

  @Test
  void theProofOfAVoteIsForWhoMaySeeItsReceipt() throws IOException {
    String receipt = vote(as("ana"));
    sign();

    assertThat(as("eva").get(receipt + "/proof").statusCode()).isEqualTo(404);
    assertThat(Phone.location(nobody().get(receipt + "/proof"))).endsWith("/login");
    assertThat(nobody().get("/councils/rio/receipt/1/proof").statusCode()).isEqualTo(404);
    assertThat(nobody().get("/councils/rio/receipt/x/proof").statusCode()).isEqualTo(404);
  }

  @Test
  void aProgramTakesTheRecordAndKnowsWhatIsSigned() throws IOException {
    sign();
    AyniClient watcher = AyniClient.at(house().server.address());
    watcher.logIn("watcher", DeskHouse.PASSWORD);
    RecordFound found = watcher.recordStanding();
    assertThat(found.origin()).isEqualTo("rio.example/acta");
    assertThat(found.entries()).isEqualTo(house().entries());
    assertThat(found.unsigned()).isZero();
    assertThat(found.whole()).isTrue();
    assertThat(found.checkpoints())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.signed()).isTrue();
          assertThat(
                  TrustPolicy.parse(found.keys())
                      .signed(SignedCheckpoint.parse(one.text().getBytes(StandardCharsets.UTF_8))))
              .isTrue();
        });

    Path zip = folder.resolve("taken.zip");
    watcher.wholeRecord(zip);
    long entries =
        HouseBackup.opened(
            zip, house -> new FolderRecord(house.resolve(FolderHouse.RECORD)).view().size());
    assertThat(entries).isEqualTo(found.entries());

    AyniClient nobody = AyniClient.at(house().server.address());
    assertThat(nobody.recordStanding().whole()).isFalse();
    Path none = folder.resolve("none.zip");
    assertThatThrownBy(() -> nobody.wholeRecord(none)).isInstanceOf(ProblemException.class);
    assertThat(none).doesNotExist();
    try (var left = Files.list(folder)) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }
}
