package org.ayni.record.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Commitment;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.EntryCheck;
import org.ayni.record.entry.Kinds;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.tree.Frontier;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.LeafHashes;
import org.ayni.record.tree.MerkleTree;
import org.ayni.record.tree.Tile;
import org.jspecify.annotations.Nullable;

/// Walks through all entries once, in order: hashes each, checks its form, its fields, what it
/// refers to and that time does not run backwards, follows the keys, and notes roots and times at
/// the sizes that checkpoints speak of. O(n) time; memory 32 bytes an entry and one reference.
final class EntryWalk implements EntryCheck.Earlier {

  /// Bytes; a file of 256 entries has 16 million at most, and read entries take some times that.
  private static final long READ_TOGETHER = 4 << 20;

  private final EntryFiles files;
  private final TileCheck tiles;
  private final Findings failures;
  private final SortedSet<Long> sizes;
  private final Set<Commitment> wanted;
  private final Predicate<Entry> readElsewhere;

  private final Frontier frontier = new Frontier();
  private final LeafHashes leaves = new LeafHashes();
  private final List<String> kindOf = new ArrayList<>();
  private final Map<Long, String> forms = new HashMap<>();
  private final Map<Long, Hash> roots = new HashMap<>();
  private final Map<Long, Instant> times = new HashMap<>();
  private final SortedMap<String, Long> kinds = new TreeMap<>();
  private final Set<Commitment> found = new HashSet<>();
  private final Set<String> unknown = new HashSet<>();
  private long size;
  private Instant last = Instant.EPOCH;
  private @Nullable TrustHistory trust;
  private int torn;

  /// A line read, before it is put in its place.
  ///
  /// @param entry empty when it is none
  private record Line(Hash leaf, Optional<Entry> entry, List<Finding> wrong) {

    static Line of(byte[] bytes) {
      Hash leaf = MerkleTree.leaf(bytes);
      try {
        return new Line(leaf, Optional.of(Entry.parse(bytes)), List.of());
      } catch (RecordException e) {
        return new Line(leaf, Optional.empty(), e.findings());
      }
    }
  }

  /// A file read, before it is put in its place.
  ///
  /// @param tile of its hashes, when it is full
  /// @param top the hash over them
  private record Part(int torn, List<Line> lines, Optional<Tile> tile, Optional<Hash> top) {

    static Part of(EntryFiles.Lines lines) {
      List<Line> read = lines.whole().stream().map(Line::of).toList();
      if (read.size() != Tile.WIDTH) {
        return new Part(lines.torn(), read, Optional.empty(), Optional.empty());
      }
      Tile tile = Tile.of(read.stream().map(Line::leaf).toList());
      return new Part(
          lines.torn(), read, Optional.of(tile), Optional.of(tile.node(Tile.LEVELS, 0)));
    }
  }

  /// @param sizes at which roots and times are noted
  /// @param wanted commitments that are looked for
  /// @param readElsewhere entries whose kind is not told as unknown
  EntryWalk(
      Path record,
      TileCheck tiles,
      Findings failures,
      Set<Long> sizes,
      Set<Commitment> wanted,
      Predicate<Entry> readElsewhere) {
    this.files = new EntryFiles(record);
    this.tiles = tiles;
    this.failures = failures;
    this.sizes = new TreeSet<>(sizes);
    this.wanted = wanted;
    this.readElsewhere = readElsewhere;
  }

  void walk() throws IOException {
    long count = files.extent().files();
    note();
    long file = 0;
    while (file < count) {
      // Reading is most of the work and files do not depend on each other; order is kept.
      for (Part part : some(file, count).parallelStream().map(Part::of).toList()) {
        take(file, file == count - 1, part);
        file++;
      }
    }
    tiles.end();
  }

  /// Some of the next files, as much as is read together; at least one.
  private List<EntryFiles.Lines> some(long first, long count) throws IOException {
    List<EntryFiles.Lines> some = new ArrayList<>();
    long bytes = 0;
    for (long file = first; file < count && bytes < READ_TOGETHER; file++) {
      EntryFiles.Lines lines;
      try {
        lines = files.lines(file);
      } catch (RecordException e) {
        if (some.isEmpty()) {
          throw e;
        }
        // Told once those before it are looked at.
        return some;
      }
      some.add(lines);
      bytes += lines.whole().stream().mapToLong(line -> line.length).sum();
    }
    return some;
  }

  private void take(long file, boolean isLast, Part part) throws IOException {
    String name = EntryFiles.name(file);
    int lines = part.lines().size();
    if (!isLast && (lines != EntryFiles.PER_FILE || part.torn() > 0)) {
      failures.add(
          Finding.of(
              name,
              lines + " lines" + (part.torn() > 0 ? " and a part of one" : ""),
              EntryFiles.PER_FILE + " in every file but the last",
              "Lines were lost or added. Compare with a copy."));
    } else if (lines > EntryFiles.PER_FILE) {
      failures.add(
          Finding.of(
              name,
              lines + " lines",
              EntryFiles.PER_FILE + " at most",
              "Lines were added. Compare with a copy."));
    }
    torn = part.torn();
    // A full tile in its place is taken whole, but where a root is noted in its middle.
    boolean whole =
        part.tile().isPresent()
            && size % Tile.WIDTH == 0
            && sizes.subSet(size + 1, size + Tile.WIDTH).isEmpty();
    for (int i = 0; i < lines; i++) {
      Line line = part.lines().get(i);
      look(name, i + 1L, line);
      if (!whole) {
        frontier.add(line.leaf());
        leaves.add(line.leaf());
        tiles.add(line.leaf());
        note();
      }
    }
    if (whole) {
      Hash top = part.top().orElseThrow();
      frontier.add(Tile.LEVELS, top);
      leaves.add(part.tile().orElseThrow());
      tiles.add(part.tile().orElseThrow(), top);
      note();
    }
  }

  private void look(String file, long lineNumber, Line line) {
    long number = size;
    size++;
    List<Finding> wrong = new ArrayList<>(line.wrong());
    if (line.entry().isPresent()) {
      wrong.addAll(check(number, line.entry().get()));
    } else {
      kindOf.add("");
    }
    if (!wrong.isEmpty()) {
      failures.addAll(new RecordException(wrong).in(file, lineNumber));
    }
  }

  private List<Finding> check(long number, Entry entry) {
    List<Finding> wrong = new ArrayList<>();
    String kind = entry.kind().intern();
    kinds.merge(kind, 1L, Long::sum);
    if (!EntryCheck.knows(entry) && !readElsewhere.test(entry)) {
      unknown.add(kind + " (schema " + entry.schema() + ")");
    }
    TrustHistory known = trust;
    wrong.addAll(EntryCheck.check(known == null ? "" : known.origin(), number, entry, this));
    if (entry.time().isBefore(last)) {
      wrong.add(
          Finding.of(
              "",
              "entry " + number + " is dated " + entry.time(),
              "a time not before " + last + ", that of an entry before it",
              "It was back-dated, or put in later."));
    } else {
      last = entry.time();
    }
    if (wrong.isEmpty()) {
      follow(number, entry, wrong);
    }
    kindOf.add(kind);
    if (kind.equals(Kinds.BALLOT_OPENED)) {
      forms.put(number, entry.text("form").orElse(""));
    }
    if (!wanted.isEmpty()) {
      Commitment.in(entry.body()).stream().filter(wanted::contains).forEach(found::add);
    }
    return wrong;
  }

  private void follow(long number, Entry entry, List<Finding> wrong) {
    TrustHistory known = trust;
    try {
      if (known != null) {
        known.add(number, entry);
      } else if (number == 0 && entry.kind().equals(Kinds.OPENED)) {
        trust = TrustHistory.of(entry);
      }
    } catch (RecordException e) {
      wrong.addAll(e.findings());
    }
  }

  private void note() {
    if (sizes.contains(size)) {
      roots.put(size, frontier.root());
      times.put(size, last);
    }
  }

  @Override
  public String kind(long number) {
    return kindOf.get(Math.toIntExact(number));
  }

  @Override
  public String form(long number) {
    return forms.getOrDefault(number, "");
  }

  long size() {
    return size;
  }

  Hash root() {
    return frontier.root();
  }

  /// All leaves, for proofs.
  LeafHashes leaves() {
    return leaves;
  }

  /// Root at a size that was asked for; empty when there are fewer entries.
  Optional<Hash> root(long size) {
    return Optional.ofNullable(roots.get(size));
  }

  /// Time of the last entry below a size that was asked for.
  Instant time(long size) {
    return times.getOrDefault(size, Instant.EPOCH);
  }

  /// Empty when the first entry does not say who is trusted.
  Optional<TrustHistory> trust() {
    return Optional.ofNullable(trust);
  }

  SortedMap<String, Long> kinds() {
    return kinds;
  }

  Set<Commitment> found() {
    return found;
  }

  /// Kinds that this version does not know.
  Set<String> unknown() {
    return unknown;
  }

  /// Bytes of a line begun and not ended, at the very end.
  int torn() {
    return torn;
  }
}
