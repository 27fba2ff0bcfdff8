package org.ayni.record.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.Tile;

/// Tiles on disk, where C2SP tlog-tiles puts them: `tile/L/N`, N in groups of three digits
/// (`x001/x234/067`), and beside it, at level 0, the last tile that is not full yet as `N.p/W`.
/// They only repeat what the entries say: a lost one is made anew, and what a wrong one could do is
/// checked before anything is signed or handed out.
public final class TileFiles {

  /// Folder inside the record.
  public static final String FOLDER = "tile";

  private static final int GROUP = 1000;
  private static final int FULL = Tile.WIDTH * Hash.BYTES;

  private final Path record;

  public TileFiles(Path record) {
    this.record = record;
  }

  /// Name inside the record.
  static String name(int level, long number) {
    StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%03d", number % GROUP));
    for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
      name.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
    }
    return FOLDER + "/" + level + "/" + name;
  }

  /// Where a full tile lies.
  public Path path(int level, long number) {
    return record.resolve(name(level, number));
  }

  /// The folder of tiles of level 0 that are not full yet.
  public Path partials(long number) {
    return record.resolve(name(0, number) + ".p");
  }

  Path partial(long number, int width) {
    return partials(number).resolve(String.valueOf(width));
  }

  /// A full tile; empty when it is not there, or not whole.
  public Optional<Tile> full(int level, long number) throws IOException {
    return read(path(level, number)).filter(Tile::isFull);
  }

  private static Optional<Tile> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(FULL + 1);
      return bytes.length > FULL || bytes.length % Hash.BYTES != 0
          ? Optional.empty()
          : Optional.of(Tile.of(bytes));
    }
  }
}
