package org.ayni.federation.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.WholeFile;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.note.VerifierKey;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordStore;
import org.ayni.record.storage.RecordView;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.storage.SignerMemory;
import org.ayni.record.tree.Hash;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;

/// Files in and out of a node.
public final class Exchange {

  private static final String INCOMING = ".incoming";

  private Exchange() {}

  /// How taking over a file ended.
  public sealed interface Imported {

    /// Taken over.
    ///
    /// @param origin name of the record
    /// @param entries it has now
    /// @param fresh how many of them are new here
    record Taken(String origin, long entries, long fresh) implements Imported {}

    /// Not newer than what is here, and the same as far as it goes.
    record Known(String origin, long entries) implements Imported {}

    /// Only the end of a record came, and it does not follow what is here; nothing was taken over,
    /// and the whole record, or what comes after these entries, will tell.
    ///
    /// @param entries of it that are here, to begin after; 0 to send all
    record Behind(String origin, long entries) implements Imported {}

    /// It does not hold; nothing was taken over.
    ///
    /// @param evidence file with the proof that the sender showed two faces; empty when it is not
    ///   that
    record Refused(String origin, List<Finding> reasons, Optional<Path> evidence)
        implements Imported {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /// Signs the node's record as it stands and writes it to a file, with its cosignatures.
  ///
  /// @return the number of entries
  /// @throws RecordException when the key has signed something else before
  public static long write(Node node, Path target, Instant now) throws IOException {
    return write(node, target, now, 0);
  }

  /// The same without the first entries, for those who have them.
  ///
  /// @param after how many to leave out
  public static long write(Node node, Path target, Instant now, long after) throws IOException {
    try (NodeLock _ = node.lock()) {
      return Bundle.write(node, target, now, after).checkpoint().size();
    }
  }

  /// Takes over what another node wrote, once all of it is verified: every hash and signature, that
  /// it continues what was seen before, that its key is the one that treaties name. Then cosigns
  /// it, and takes over the cosignatures of its own record that came along.
  ///
  /// @throws RecordException when it is no such file
  public static Imported read(Node node, Path file, Instant now) throws IOException {
    return read(node, file, now, true);
  }

  /// Changes whenever what [#write] writes would: with the entries of the node's own record, and
  /// with the checkpoints of others that it has cosigned.
  ///
  /// @return how many entries it has, and the rest as a hash
  static String tag(Node node) throws IOException {
    try (NodeLock _ = node.lock()) {
      StringBuilder text = new StringBuilder();
      text.append(node.record().view().size());
      for (SignedCheckpoint cosigned : Bundle.cosignedBy(node)) {
        text.append(' ').append(cosigned.checkpoint().origin());
        text.append(' ').append(cosigned.checkpoint().size());
      }
      return Hash.sha256(text.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }
  }

  /// @param cosign whether to cosign it; all else is checked in any case
  static Imported read(Node node, Path file, Instant now, boolean cosign) throws IOException {
    return read(node, file, now, cosign, false);
  }

  /// @param membersOnly whether only records count that a treaty here names
  static Imported read(Node node, Path file, Instant now, boolean cosign, boolean membersOnly)
      throws IOException {
    try (NodeLock _ = node.lock()) {
      return locked(node, file, now, cosign, membersOnly);
    }
  }

  private static Imported locked(
      Node node, Path file, Instant now, boolean cosign, boolean membersOnly) throws IOException {
    Path incoming = node.folder().resolve(Node.COPIES).resolve(INCOMING);
    new RealDisk().remove(incoming);
    Files.createDirectories(incoming);
    try {
      Bundle.unpack(file, incoming);
      Path record = incoming.resolve(Node.RECORD);
      Optional<Bundle.More> more = Bundle.more(file, incoming);
      Optional<Imported> done =
          more.isPresent() ? Continuing.complete(node, incoming, more.get()) : Optional.empty();
      if (done.isEmpty() && membersOnly) {
        done = unknown(node, record);
      }
      Imported imported = done.isPresent() ? done.get() : take(node, record, now, cosign);
      if (more.isPresent() && imported instanceof Imported.Refused(var origin, _, _)) {
        // Only a whole record says what is wrong with it.
        return new Imported.Behind(origin, 0);
      }
      if (imported instanceof Imported.Taken || imported instanceof Imported.Known) {
        for (SignedCheckpoint returned : Bundle.cosigned(incoming)) {
          takeCosignature(node, returned);
        }
      }
      return imported;
    } finally {
      new RealDisk().remove(incoming);
    }
  }

  /// A refusal where no treaty here names the record's key.
  private static Optional<Imported> unknown(Node node, Path record) throws IOException {
    if (!EntryFiles.isRecord(record)) {
      return Optional.empty();
    }
    String key = keyOf(record);
    boolean named =
        node.ledger().treaties().values().stream()
            .flatMap(treaty -> treaty.members().stream())
            .anyMatch(member -> member.key().equals(key));
    return named
        ? Optional.empty()
        : Optional.of(
            refused(
                key,
                Finding.of(
                    "",
                    "a record that no treaty here names",
                    "one of a member",
                    "Ask this node's people to import your file, or to ask at your address.")));
  }

  private static Imported take(Node node, Path record, Instant now, boolean cosign)
      throws IOException {
    if (!EntryFiles.isRecord(record)) {
      throw RecordException.of("a file without a record", "one that 'ayni federate export' wrote");
    }
    long entries = RecordFolder.open(record).size();
    String origin = VerifierKey.parse(keyOf(record)).name();
    boolean own = origin.equals(node.key().name());
    RecordStore known = own ? node.record() : new FolderRecord(node.copy(origin));
    boolean there = own || EntryFiles.isRecord(node.copy(origin));
    long here = there ? known.view().size() : 0;
    Optional<Finding> stranger = stranger(node, record, origin);
    if (stranger.isPresent()) {
      return refused(origin, stranger.get());
    }
    // Whichever is longer must continue the other.
    RecordView shown = RecordFolder.open(record);
    RecordVerdict verdict =
        verify(record, there && entries > here ? last(known.view()) : List.of());
    if (verdict.valid() && verdict.signed() < verdict.entries()) {
      return refused(
          origin,
          Finding.of(
              "",
              "entries after the first " + verdict.signed() + " are not signed",
              "all of them under a checkpoint",
              ""));
    }
    if (verdict.valid() && entries <= here) {
      verdict = known.published(folder -> verify(folder, last(shown)));
    }
    if (!verdict.valid()) {
      return refused(node, origin, verdict.failures(), verdict.evidence());
    }
    if (entries <= here) {
      return new Imported.Known(origin, here);
    }
    if (own) {
      return refused(
          origin,
          Finding.of(
              "",
              "this node's own record, with " + entries + " entries",
              "no more than the " + here + " that are here",
              "This node is an old copy. Go on with the newest one, not with this."));
    }
    node.replaceCopy(origin, record);
    if (cosign) {
      cosign(node, origin, now);
    }
    return new Imported.Taken(origin, entries, entries - here);
  }

  private static String keyOf(Path record) throws IOException {
    return RecordFolder.open(record).entry(0).text("key").orElse("");
  }

  /// The last checkpoint of a record, to hold another copy against; nothing where there is none.
  private static List<Expectations.Seen> last(RecordView record) throws IOException {
    List<SignedCheckpoint> checkpoints = record.checkpoints();
    return checkpoints.isEmpty()
        ? List.of()
        : List.of(new Expectations.Seen("the other copy", checkpoints.getLast()));
  }

  private static RecordVerdict verify(Path record, List<Expectations.Seen> seen)
      throws IOException {
    return RecordVerifier.verify(
        record, new Expectations(Optional.empty(), seen, List.of(), MessageEntries::isMessage));
  }

  private static Imported refused(String origin, Finding reason) {
    return new Imported.Refused(origin, List.of(reason), Optional.empty());
  }

  private static Imported refused(
      Node node, String origin, List<Finding> reasons, List<SplitView> evidence)
      throws IOException {
    Optional<Path> file = Optional.empty();
    if (!evidence.isEmpty()) {
      Path folder = node.folder().resolve(Node.EVIDENCE);
      Files.createDirectories(folder);
      Path target = folder.resolve(node.copy(origin).getFileName() + ".txt");
      WholeFile.write(target, evidence.getFirst().text());
      file = Optional.of(target);
    }
    return new Imported.Refused(origin, reasons, file);
  }

  /// A record under a name that a treaty knows must have the key that the treaty names: one that
  /// this node has recorded or accepted, since any member can write one with other keys.
  private static Optional<Finding> stranger(Node node, Path record, String origin)
      throws IOException {
    String key = keyOf(record);
    for (Treaty treaty : node.ledger().own()) {
      for (Member member : treaty.members()) {
        boolean sameName = VerifierKey.parse(member.key()).name().equals(origin);
        if (sameName && !member.key().equals(key)) {
          return Optional.of(
              Finding.of(
                  "",
                  "the key " + key,
                  "that of '" + member.code() + "' in the treaty, " + member.key(),
                  "Somebody uses its name."));
        }
      }
    }
    return Optional.empty();
  }

  /// Cosigns what was just verified, where the other lets this node's witness count, which it does
  /// once it has accepted, and where this witness has cosigned nothing else before.
  private static void cosign(Node node, String origin, Instant now) throws IOException {
    SignerMemory memory = node.memory(false);
    try (RecordWriter writer = RecordWriter.open(node.copy(origin), new RealDisk())) {
      RecordFolder copy = writer.folder();
      List<SignedCheckpoint> checkpoints = copy.checkpoints();
      if (checkpoints.isEmpty()
          || !copy.trust()
              .after(checkpoints.getLast().checkpoint().size())
              .witnesses()
              .contains(node.witness())
          || memory.objection(checkpoints.getLast().checkpoint(), copy.nodes()).isPresent()) {
        return;
      }
      memory.remember(writer.cosign(node.witnessKey(), now));
    } catch (RecordException e) {
      // Its witnesses are named, but no checkpoint has made them count yet.
      return;
    }
  }

  private static void takeCosignature(Node node, SignedCheckpoint returned) throws IOException {
    if (!returned.checkpoint().origin().equals(node.key().name())) {
      return;
    }
    boolean known =
        node.record().view().checkpoints().stream()
            .filter(own -> own.checkpoint().equals(returned.checkpoint()))
            .anyMatch(own -> own.note().signatures().containsAll(returned.note().signatures()));
    if (known) {
      return;
    }
    try {
      node.record().sign(writer -> writer.addCosignatures(returned));
    } catch (RecordException e) {
      // Of a checkpoint or a witness that does not count here: it helps nobody and harms nobody.
      return;
    }
  }
}
