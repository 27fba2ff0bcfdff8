package org.ayni.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ayni.decisions.house.AppendKeys;
import org.ayni.decisions.house.FolderFiles;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.house.HouseStore;
import org.ayni.decisions.house.HouseStore.Span;
import org.ayni.files.WholeFile;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.record.storage.RecordView;
import org.ayni.store.record.PublishedRecord;

/// Writes a house as a folder, byte for byte as [FolderHouse] has it, but for tiles of hashes,
/// which are made anew; and the keys of appends as `append-keys.jsonl`.
public final class PublishedHouse {

  /// The keys of appends.
  public static final String KEYS = "append-keys.jsonl";

  private PublishedHouse() {}

  /// Writes a house as it stands now, also while others write to it: entries up to one moment, and
  /// every text and plan that they name.
  ///
  /// @param folder an empty one
  public static void write(HouseStore house, Path folder) throws IOException {
    RecordView view = house.view();
    SortedMap<String, Span> keys = house.keys();
    write(view, house.files(), folder);
    keys.values().removeIf(span -> span.first() + span.count() > view.size());
    if (!keys.isEmpty()) {
      put(folder.resolve(KEYS), text(keys).getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Writes what everybody may know of a house: its record as it stood, and every text and plan
  /// that there is now; no keys of appends.
  ///
  /// @param folder an empty one
  public static void write(RecordView record, HouseFiles files, Path folder) throws IOException {
    PublishedRecord.write(record, folder.resolve(FolderHouse.RECORD));
    FolderFiles copy = new FolderHouse(folder).files();
    // Texts and plans are kept before the entries that name them.
    for (String hash : files.texts()) {
      copy.keep(files.text(hash).orElseThrow(() -> altered(hash)));
    }
    for (String hash : files.plans()) {
      Files.createDirectories(copy.plan(hash).toAbsolutePath().getParent());
      files.copyPlan(hash, copy.plan(hash));
    }
  }

  private static RecordException altered(String hash) {
    return RecordException.of("another text than was kept under " + hash, "the text kept");
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, out -> out.write(bytes));
  }

  private static String text(Map<String, Span> keys) {
    StringBuilder text = new StringBuilder();
    keys.forEach((key, span) ->
        text.append(
                Value.Fields.none()
                    .with("count", span.count())
                    .with("first", span.first())
                    .with("key", AppendKeys.hidden(key))
                    .json())
            .append('\n'));
    return text.toString();
  }

  /// The keys of a house written by [#write].
  ///
  /// @throws RecordException with the first line that is none
  public static SortedMap<String, Span> keys(Path folder) throws IOException {
    SortedMap<String, Span> keys = new TreeMap<>();
    Path file = folder.resolve(KEYS);
    if (!Files.exists(file)) {
      return keys;
    }
    long number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (ValueReader.read(line.getBytes(StandardCharsets.UTF_8)) instanceof Value.Fields(var all)
          && all.get("count") instanceof Value.Whole(long count)
          && all.get("first") instanceof Value.Whole(long first)
          && all.get("key") instanceof Value.Text(String key)) {
        keys.put(key, new Span(first, Math.toIntExact(count)));
      } else {
        throw RecordException.of("no key of an append", "count, first and key").in(KEYS, number);
      }
    }
    return keys;
  }
}
