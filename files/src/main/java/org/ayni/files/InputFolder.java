package org.ayni.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// A folder to be read, on disk, inside the program or in memory. Its files are named relative to
/// it, with `/`. Immutable.
public final class InputFolder {

  private final String name;
  private final Predicate<String> holds;
  private final Function<String, InputFile.Opening> opening;

  private InputFolder(
      String name, Predicate<String> holds, Function<String, InputFile.Opening> opening) {
    this.name = name;
    this.holds = holds;
    this.opening = opening;
  }

  /// A folder on disk.
  public static InputFolder of(Path folder) {
    return new InputFolder(
        folder.toString(),
        path -> Files.isRegularFile(folder.resolve(path)),
        path -> () -> Files.newInputStream(folder.resolve(path)));
  }

  /// A folder among the resources that came with the program.
  ///
  /// @param anchor a class of the module that holds them
  /// @param prefix absolute, such as `/economies/colombia-2019`
  public static InputFolder ofResources(Class<?> anchor, String prefix) {
    return new InputFolder(
        prefix.substring(prefix.lastIndexOf('/') + 1),
        path -> anchor.getResource(prefix + '/' + path) != null,
        path ->
            () -> {
              InputStream stream = anchor.getResourceAsStream(prefix + '/' + path);
              if (stream == null) {
                throw new NoSuchFileException(prefix + '/' + path);
              }
              return stream;
            });
  }

  /// Files held in memory, such as the sheets of a spreadsheet.
  ///
  /// @param files bytes by path
  public static InputFolder ofFiles(String name, Map<String, byte[]> files) {
    Map<String, byte[]> copies = new HashMap<>();
    files.forEach((path, bytes) -> copies.put(checked(path), bytes.clone()));
    return new InputFolder(
        name,
        copies::containsKey,
        path ->
            () -> {
              byte[] bytes = copies.get(path);
              if (bytes == null) {
                throw new NoSuchFileException(path);
              }
              return new ByteArrayInputStream(bytes);
            });
  }

  /// As it is called in messages.
  public String name() {
    return name;
  }

  /// Whether it holds a file of this name.
  ///
  /// @param path relative, as in [#file]
  public boolean holds(String path) {
    return holds.test(checked(path));
  }

  /// One of its files, there or not.
  ///
  /// @param path relative, with `/`, not leading out of the folder
  /// @throws IllegalArgumentException when the path leads out of the folder; see [#isInside]
  public InputFile file(String path) {
    return InputFile.of(checked(path), opening.apply(path));
  }

  /// Whether a path, found in a file, names something inside the folder that holds that file.
  public static boolean isInside(String path) {
    return !path.isBlank()
        && !path.startsWith("/")
        && !path.contains("\\")
        && !path.contains(":")
        && Arrays.stream(path.split("/", -1))
            .noneMatch(part -> part.equals("..") || part.isEmpty());
  }

  private static String checked(String path) {
    if (!isInside(path)) {
      throw new IllegalArgumentException(
          "path '" + path + "'; expected one inside the folder, such as 'data/flows.csv'");
    }
    return path;
  }

  @Override
  public String toString() {
    return name;
  }
}
