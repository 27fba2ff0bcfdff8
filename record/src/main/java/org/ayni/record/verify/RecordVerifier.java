package org.ayni.record.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Commitment;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.KeyRole;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.tree.Hash;

/// Verifies a record without a network and without trusting who keeps it: every entry's form,
/// fields and references, every hash, every root, every signature and cosignature, that keys
/// changed only as they may, and what the verifier brings along. O(n).
public final class RecordVerifier {

  private final Path record;
  private final Expectations expectations;
  private final Findings failures = new Findings();
  private final List<Finding> notes = new ArrayList<>();

  private RecordVerifier(Path record, Expectations expectations) {
    this.record = record;
    this.expectations = expectations;
  }

  /// @throws RecordException when there is no record at all
  public static RecordVerdict verify(Path record, Expectations expectations) throws IOException {
    if (!EntryFiles.isRecord(record)) {
      throw new RecordException(
          Finding.of(
              record.toString(),
              "no " + EntryFiles.name(0),
              "a record, as 'ayni record init' makes one",
              ""));
    }
    return new RecordVerifier(record, expectations).verdict();
  }

  private RecordVerdict verdict() throws IOException {
    List<Finding> unreadable = new ArrayList<>();
    List<SignedCheckpoint> checkpoints = new CheckpointFiles(record).read(unreadable);
    unreadable.forEach(failures::add);
    TileCheck tiles = new TileCheck(record);
    EntryWalk walk =
        new EntryWalk(
            record, tiles, failures, sizes(checkpoints), wanted(), expectations.readElsewhere());
    try {
      walk.walk();
    } catch (RecordException e) {
      failures.addAll(e);
    }
    Optional<TrustHistory> trust = walk.trust();
    TrustPolicy nobody = new TrustPolicy(List.of(), List.of(), 0);
    if (trust.isEmpty()) {
      failures.add(
          new Finding(
              EntryFiles.name(0),
              1,
              "no entry that opens a record",
              "one of the kind 'opened'",
              ""));
      return verdict(walk, "", nobody, 0, 0, checkpoints.size(), List.of());
    }
    CheckpointCheck check = new CheckpointCheck(walk, trust.get(), tiles.differing(), failures);
    check.check(checkpoints, expectations.trusted());
    boolean entriesHold = failures.isEmpty();
    if (entriesHold) {
      // Otherwise it is the entries that differ, which has been told.
      tiles.differences().forEach(failures::add);
    }
    trusted(check.signed());
    seen(walk, trust.get(), check);
    openings(walk);
    notes(walk, checkpoints);
    strays(tiles);
    return verdict(
        walk,
        trust.get().origin(),
        trust.get().after(Math.max(1, walk.size())),
        check.signed(),
        check.witnessed(),
        checkpoints.size(),
        check.evidence());
  }

  private RecordVerdict verdict(
      EntryWalk walk,
      String origin,
      TrustPolicy trust,
      long signed,
      long witnessed,
      int checkpoints,
      List<SplitView> evidence) {
    return new RecordVerdict(
        failures.toList(),
        notes,
        origin,
        trust,
        walk.root(),
        walk.size(),
        signed,
        witnessed,
        checkpoints,
        walk.found().size(),
        walk.kinds(),
        evidence);
  }

  private Set<Long> sizes(List<SignedCheckpoint> checkpoints) {
    Set<Long> sizes = new HashSet<>();
    checkpoints.forEach(checkpoint -> sizes.add(checkpoint.checkpoint().size()));
    expectations.seen().forEach(seen -> sizes.add(seen.checkpoint().checkpoint().size()));
    return sizes;
  }

  private Set<Commitment> wanted() {
    Set<Commitment> wanted = new HashSet<>();
    expectations.openings().forEach(opened -> wanted.add(opened.opening().commitment()));
    return wanted;
  }

  private void trusted(long signed) {
    if (expectations.trusted().isEmpty()) {
      notes.add(
          Finding.of(
              "",
              "the keys are those that the record itself names",
              "",
              "This shows that it is whole, not that it is the record you mean: compare its key, or"
                  + " give the keys you know with --policy."));
    } else if (signed == 0) {
      failures.add(
          Finding.of(
              CheckpointFiles.FOLDER,
              "no checkpoint that holds and is signed by a key you trust",
              "one of " + expectations.trusted().get().logs(),
              "It is another record, or was replaced whole."));
    }
  }

  private void seen(EntryWalk walk, TrustHistory trust, CheckpointCheck check) {
    for (Expectations.Seen seen : expectations.seen()) {
      Checkpoint checkpoint = seen.checkpoint().checkpoint();
      boolean genuine =
          checkpoint.origin().equals(trust.origin())
              && trust.everNamed().stream()
                  .filter(key -> key.role() == KeyRole.LOG)
                  .anyMatch(key -> seen.checkpoint().isSignedBy(key));
      Optional<Hash> root = walk.root(checkpoint.size());
      if (!genuine) {
        failures.add(
            Finding.of(
                seen.name(),
                "a checkpoint that no key of this record signed",
                "one of this record",
                "It is of another record, or forged."));
      } else if (root.isEmpty()) {
        failures.add(
            Finding.of(
                seen.name(),
                "covers " + checkpoint.size() + " entries, the record shown has " + walk.size(),
                "at least as many",
                "This is an old or shortened copy: what came after is kept from you."));
      } else if (!root.get().equals(checkpoint.root())) {
        boolean convicted = check.convict(seen.checkpoint());
        failures.add(
            Finding.of(
                seen.name(),
                "signed for the first "
                    + checkpoint.size()
                    + " entries, which are others in this record",
                "one truth for all",
                convicted
                    ? "The log has shown two faces, and both are signed: this proves it."
                    : "Either this record was altered or the log has shown two faces."));
      }
    }
  }

  private void openings(EntryWalk walk) {
    for (Expectations.Opened opened : expectations.openings()) {
      Commitment commitment = opened.opening().commitment();
      if (!walk.found().contains(commitment)) {
        failures.add(
            Finding.of(
                opened.name(),
                "opens " + commitment + ", which is nowhere in the record",
                "a commitment of the record",
                "Salt or data was altered, or it belongs elsewhere."));
      }
    }
  }

  private void notes(EntryWalk walk, List<SignedCheckpoint> checkpoints) {
    long covered = checkpoints.isEmpty() ? 0 : checkpoints.getLast().checkpoint().size();
    if (covered < walk.size()) {
      notes.add(
          Finding.of(
              "",
              "entries " + covered + " to " + (walk.size() - 1) + " are in no checkpoint yet",
              "",
              "Nobody has signed them; they could still be changed unseen."));
    }
    if (walk.torn() > 0) {
      notes.add(
          Finding.of(
              EntryFiles.name(Math.max(0, walk.size()) / EntryFiles.PER_FILE),
              "ends in " + walk.torn() + " bytes of a line that was begun and never acknowledged",
              "",
              "The next entry that is added cuts them off."));
    }
    if (!walk.unknown().isEmpty()) {
      notes.add(
          Finding.of(
              "",
              "kinds that this version does not know: "
                  + String.join(", ", walk.unknown().stream().sorted().toList()),
              "",
              "They are in the record as they were signed; what they say was not checked."));
    }
  }

  private void strays(TileCheck tiles) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(record)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = record.relativize(file).toString();
      boolean known =
          name.matches("entries/[0-9]{6,9}\\.jsonl|checkpoints/[0-9]{12}\\.txt")
              || tiles.isExpected(file)
              || (name.equals("record.lock") && Files.size(file) == 0);
      if (!known) {
        notes.add(
            Finding.of(name, "is no part of the record", "", "Nothing vouches for what it says."));
      }
    }
  }
}
