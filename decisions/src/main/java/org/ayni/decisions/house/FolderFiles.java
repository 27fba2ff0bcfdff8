package org.ayni.decisions.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.files.Manifest;
import org.ayni.files.Sha256;
import org.ayni.files.Unfinished;
import org.ayni.files.WholeFile;

/// Texts and plans in the folder of a house.
public final class FolderFiles implements HouseFiles {

  /// Folder of texts.
  public static final String FILES = "files";

  /// Folder of plans.
  public static final String PLANS = "plans";

  private static final String HASH = "[0-9a-f]{64}";

  private final Path folder;

  /// Of the house in a folder.
  public static FolderFiles of(Path house) {
    return new FolderFiles(house);
  }

  FolderFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public String keep(String text) throws IOException {
    String hash = Hashes.of(text);
    Path place = path(hash);
    if (!Files.exists(place)) {
      Files.createDirectories(place.getParent());
      WholeFile.write(place, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    return hash;
  }

  @Override
  public String keepPlan(Path plan) throws IOException {
    String hash = Sha256.of(plan.resolve(Manifest.FILE));
    Path place = plan(hash);
    if (!Files.exists(place)) {
      Files.createDirectories(place.getParent());
      // Under a name of its own: the same plan may be on its way here twice.
      Path begun = Unfinished.besides(place, "plan");
      Unfinished.begin(begun);
      try {
        copy(plan, begun);
        Files.move(begun, place, StandardCopyOption.ATOMIC_MOVE);
        Unfinished.finished(begun);
      } catch (IOException e) {
        Unfinished.discard(begun);
        if (!Files.exists(place)) {
          throw e;
        }
      }
    }
    return hash;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(dir).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Where a text with this hash is, or would be.
  public Path path(String hash) {
    return folder.resolve(FILES).resolve(hash);
  }

  /// Where a plan is, or would be.
  public Path plan(String hash) {
    return folder.resolve(PLANS).resolve(hash);
  }

  @Override
  public boolean copyPlan(String hash, Path target) throws IOException {
    Path place = plan(hash);
    if (!Files.isDirectory(place)) {
      return false;
    }
    copy(place, target);
    return true;
  }

  @Override
  public List<String> texts() throws IOException {
    return hashes(folder.resolve(FILES));
  }

  @Override
  public List<String> plans() throws IOException {
    return hashes(folder.resolve(PLANS));
  }

  private static List<String> hashes(Path inside) throws IOException {
    if (!Files.isDirectory(inside)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(inside)) {
      return list.map(path -> path.getFileName().toString())
          .filter(name -> name.matches(HASH))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<String> text(String hash) throws IOException {
    Path place = path(hash);
    if (!Files.isRegularFile(place)) {
      return Optional.empty();
    }
    String text = Files.readString(place);
    return Hashes.of(text).equals(hash) ? Optional.of(text) : Optional.empty();
  }
}
