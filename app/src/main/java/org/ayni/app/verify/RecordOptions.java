package org.ayni.app.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Terminal;
import org.ayni.decisions.entries.EventEntries;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Commitment;
import org.ayni.record.entry.Entry;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `ayni verify` for records, receipts and proofs of a split view, and the checks
/// that they ask for.
public final class RecordOptions {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description =
          "of a record or a receipt: the keys you trust, as 'ayni record policy' printed them")
  private @Nullable Path policy;

  @Option(
      names = "--seen",
      paramLabel = "FILE",
      description =
          "of a record: a checkpoint or a receipt of it that you have kept, which it must agree with")
  private List<Path> seen = List.of();

  @Option(
      names = "--holds",
      paramLabel = "N=HASH",
      description =
          "of a record: an entry by its number and hash, as a receipt of the pages tells them")
  private Map<Long, String> holds = Map.of();

  @Option(
      names = "--openings",
      paramLabel = "FOLDER",
      description = "of a record: salts and data of commitments, which must be found in it")
  private @Nullable Path openings;

  @Option(
      names = "--require-witnesses",
      description = "of a record or a receipt: not valid unless enough witnesses have cosigned it")
  private boolean requireWitnesses;

  @Option(
      names = "--evidence",
      paramLabel = "FILE",
      description = "of a record: where to write the proof, should it have shown two faces")
  private @Nullable Path evidence;

  /// What is asked for that a plan does not have.
  public List<String> given() {
    List<String> given = new ArrayList<>();
    if (policy != null) {
      given.add("--policy");
    }
    if (!seen.isEmpty()) {
      given.add("--seen");
    }
    if (!holds.isEmpty()) {
      given.add("--holds");
    }
    if (openings != null) {
      given.add("--openings");
    }
    if (requireWitnesses) {
      given.add("--require-witnesses");
    }
    if (evidence != null) {
      given.add("--evidence");
    }
    return given;
  }

  /// What became of it.
  ///
  /// @param valid decides on the exit code
  public record Outcome(Answer answer, boolean valid) {}

  /// Verifies a record.
  public Outcome verifyRecord(Path record, Terminal terminal) throws IOException {
    return verifyRecord(record, terminal, entry -> false);
  }

  private Outcome verifyRecord(Path record, Terminal terminal, Predicate<Entry> readElsewhere)
      throws IOException {
    RecordVerdict verdict =
        RecordVerifier.verify(record, new Expectations(trusted(), kept(), opened(), readElsewhere));
    Path target = evidence;
    if (target != null && !verdict.evidence().isEmpty()) {
      WholeFile.write(target, verdict.evidence().getFirst().text());
      terminal.err().println("The proof that it showed two faces is in " + target);
    }
    boolean enough = !requireWitnesses || verdict.witnessed() == verdict.entries();
    RecordAnswer answer = new RecordAnswer(verdict, enough);
    boolean held = answer.valid() && held(record, terminal);
    return new Outcome(answer, held);
  }

  /// Whether the entries asked for are there; tells of each.
  private boolean held(Path record, Terminal terminal) throws IOException {
    boolean all = true;
    for (Map.Entry<Long, String> asked : new TreeMap<>(holds).entrySet()) {
      RecordFolder folder = RecordFolder.open(record);
      long number = asked.getKey();
      boolean there = number >= 0 && number < folder.size();
      String hash = there ? MerkleTree.leaf(folder.line(number)).hex() : "none";
      boolean same = hash.equalsIgnoreCase(asked.getValue());
      terminal
          .err()
          .println(
              same
                  ? "entry " + number + " is in the record, with that hash"
                  : "NOT HELD: entry " + number + " has the hash " + hash);
      all &= same;
    }
    return all;
  }

  /// Verifies a house of councils: its record, and what was decided in it.
  public Outcome verifyHouse(Path house, Terminal terminal) throws IOException {
    Outcome record =
        verifyRecord(house.resolve(FolderHouse.RECORD), terminal, EventEntries::isEvent);
    RecordAnswer answer = (RecordAnswer) record.answer();
    HouseAnswer whole =
        new HouseAnswer(answer, HouseVerifier.verify(house, answer.verdict().origin()));
    return new Outcome(whole, whole.valid() && record.valid());
  }

  /// Verifies a receipt.
  public Outcome verifyReceipt(Path file) {
    Receipt receipt = in(file, () -> Receipt.parse(text(file)));
    TrustPolicy trust =
        trusted()
            .orElseThrow(() ->
                new BadInputException(
                    Problem.ofFile(
                        file.toString(),
                        "a receipt, and no keys to check it with",
                        "--policy FILE",
                        "'ayni record policy RECORD' prints them; take them from somebody you"
                            + " trust.")));
    String size = "the checkpoint of " + receipt.checkpoint().checkpoint().size() + " entries";
    String entry = "entry " + receipt.index() + " of " + receipt.checkpoint().checkpoint().origin();
    ProofAnswer answer =
        switch (receipt.check(trust)) {
          case WITNESSED ->
              new ProofAnswer(
                  true,
                  "witnessed",
                  entry + " is in " + size + ", signed and cosigned by enough witnesses.",
                  text(receipt));
          case SIGNED ->
              new ProofAnswer(
                  !requireWitnesses,
                  "signed",
                  entry + " is in " + size + ", signed; too few witnesses have cosigned it.",
                  text(receipt));
          case NOT_INCLUDED ->
              new ProofAnswer(
                  false, "not-included", "the proof does not lead to " + size + ".", text(receipt));
          case NOT_SIGNED ->
              new ProofAnswer(
                  false, "not-signed", "no key you trust has signed " + size + ".", text(receipt));
        };
    return new Outcome(answer, answer.valid());
  }

  private static String text(Receipt receipt) {
    return new String(receipt.entry().bytes(), StandardCharsets.UTF_8);
  }

  /// Checks the proof of a split view.
  public Outcome verifySplitView(Path file) {
    SplitView proof = in(file, () -> SplitView.parse(text(file)));
    ProofAnswer answer =
        proof.convicts()
            ? new ProofAnswer(
                true,
                "convicts",
                "the holder of "
                    + proof.log()
                    + " has signed two records that contradict each other ("
                    + proof.smaller().checkpoint().size()
                    + " and "
                    + proof.larger().checkpoint().size()
                    + " entries).",
                "")
            : new ProofAnswer(
                false, "does-not-convict", "this proves nothing against " + proof.log() + ".", "");
    return new Outcome(answer, answer.valid());
  }

  private Optional<TrustPolicy> trusted() {
    return Optional.ofNullable(policy).map(file -> in(file, () -> TrustPolicy.parse(text(file))));
  }

  private List<Expectations.Seen> kept() {
    List<Expectations.Seen> kept = new ArrayList<>();
    for (Path file : seen) {
      String text = text(file);
      SignedCheckpoint checkpoint =
          in(
              file,
              () ->
                  text.startsWith(Receipt.FORMAT)
                      ? Receipt.parse(text).checkpoint()
                      : SignedCheckpoint.parse(text.getBytes(StandardCharsets.UTF_8)));
      kept.add(new Expectations.Seen(file.toString(), checkpoint));
    }
    return kept;
  }

  private List<Expectations.Opened> opened() throws IOException {
    Path folder = openings;
    if (folder == null) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<Expectations.Opened> opened = new ArrayList<>();
    for (Path file : files) {
      Commitment.Opening opening =
          in(file, () -> Commitment.Opening.parse(text(file).getBytes(StandardCharsets.UTF_8)));
      opened.add(new Expectations.Opened(file.toString(), opening));
    }
    return opened;
  }

  private static String text(Path file) {
    return SmallText.of(file);
  }

  private static <T> T in(Path file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RecordException e) {
      throw e.in(file.toString(), 0);
    }
  }
}
