package org.ayni.app.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// What a file and the environment say about the options of `ayni serve` that are not on the
/// command line: `key = value` in the file, `AYNI_KEY` in the environment, which comes first. The
/// keys are the options' long names, `economies`, and secrets, which have no option: what stands on
/// a command line is seen by everybody on the machine. docs/operation.md lists them all.
public final class Settings implements IDefaultValueProvider {

  /// Keys that have no option.
  static final Set<String> SECRETS = Set.of("database-password", "oidc-secret");

  static final String ECONOMIES = "economies";

  private static final String PREFIX = "AYNI_";
  private static final String OF_FILE = "_FILE";
  private static final String CONFIG = "--config";

  /// Options that make no sense in a file.
  private static final Set<String> NOT_HERE = Set.of("help", "version", "config");

  /// Variables that are no settings of `serve`.
  private static final Set<String> OTHERS =
      Set.of(
          "AYNI_CONFIG",
          "AYNI_JAVA_OPTS",
          "AYNI_CACHE",
          "AYNI_DEBUG",
          "AYNI_CHROMIUM",
          "AYNI_JDK_FOLDERS");

  /// A value and where it stands.
  private record Entry(String value, String file, int row) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> environment;

  private Settings(Map<String, String> environment) {
    this.environment = new TreeMap<>(environment);
  }

  /// Those for a command line.
  ///
  /// @param arguments in which `--config FILE` may stand
  public static Settings of(List<String> arguments, Map<String, String> environment) {
    Settings settings = new Settings(environment);
    if (!arguments.isEmpty() && arguments.getFirst().equals("serve")) {
      settings.passwordsOf(arguments);
      file(arguments)
          .or(() -> Optional.ofNullable(environment.get(PREFIX + "CONFIG")))
          .ifPresent(name -> settings.read(Path.of(name)));
      settings.readEnvironment();
    }
    return settings;
  }

  private static Optional<String> file(List<String> arguments) {
    for (int k = 0; k < arguments.size(); k++) {
      String word = arguments.get(k);
      if (word.startsWith(CONFIG + "=")) {
        return Optional.of(word.substring(CONFIG.length() + 1));
      }
      if (word.equals(CONFIG) && k + 1 < arguments.size()) {
        return Optional.of(arguments.get(k + 1));
      }
    }
    return Optional.empty();
  }

  private void passwordsOf(List<String> arguments) {
    if (arguments.stream().anyMatch(word -> word.contains("password="))) {
      problems.add(
          Problem.ofFile(
              "",
              "a password on the command line, where everybody on this machine sees it",
              "it in the file of --config or in the environment",
              "Key database-password, or AYNI_DATABASE_PASSWORD_FILE."));
    }
  }

  private void read(Path path) {
    String file = path.toString();
    List<String> lines;
    try {
      lines = Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      problems.add(Problem.ofFile(file, "no such file", "a file of settings", ""));
      return;
    } catch (MalformedInputException e) {
      problems.add(Problem.ofFile(file, "bytes that are no text", "text in UTF-8", ""));
      return;
    } catch (IOException e) {
      problems.add(
          Problem.ofFile(file, "cannot be read", "a file of settings", e.getMessage() + ""));
      return;
    }
    boolean secret = false;
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k).strip();
      int equals = line.indexOf('=');
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (equals < 1) {
        problems.add(
            new Problem(file, k + 1, "", shown(line), "key = value, or # and a remark", ""));
        continue;
      }
      String key = line.substring(0, equals).strip();
      secret = secret || SECRETS.contains(key);
      Entry entry = new Entry(line.substring(equals + 1).strip(), file, k + 1);
      Entry before = entries.putIfAbsent(key, entry);
      if (before != null) {
        problems.add(
            new Problem(
                file, k + 1, key, "once more", "each key once", "See line " + before.row()));
      }
    }
    if (secret) {
      onlyItsOwners(path);
    }
  }

  /// No more than its first word: what follows may be a secret.
  private static String shown(String text) {
    String first = text.split("[\\s:]", 2)[0];
    return first.equals(text) ? text : first + " …";
  }

  private void onlyItsOwners(Path path) {
    try {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ)) {
        problems.add(
            Problem.ofFile(
                path.toString(),
                "a secret in a file that everybody may read",
                "one that only its owner and group may",
                "chmod o= " + path));
      }
    } catch (IOException e) {
      problems.add(Problem.ofFile(path.toString(), "no rights to be read", "some", ""));
    }
  }

  private void readEnvironment() {
    environment.forEach((name, value) -> {
      if (!name.startsWith(PREFIX) || OTHERS.contains(name)) {
        return;
      }
      String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
      String ofFile = key.replaceFirst("-file$", "");
      if (name.endsWith(OF_FILE) && SECRETS.contains(ofFile)) {
        secretOf(name, ofFile, Path.of(value));
      } else {
        entries.put(key, new Entry(value, name, 0));
      }
    });
  }

  private void secretOf(String name, String key, Path file) {
    try {
      entries.put(key, new Entry(Files.readString(file).strip(), name, 0));
    } catch (IOException e) {
      problems.add(
          Problem.ofFile(
              "", name + ": " + file + " cannot be read", "the file that holds the secret", ""));
    }
  }

  /// The key of an option or parameter; empty when it has none here.
  static Optional<String> key(ArgSpec argument) {
    return switch (argument) {
      case OptionSpec option ->
          Optional.of(option.longestName().replaceFirst("^--", ""))
              .filter(name -> !NOT_HERE.contains(name));
      case PositionalParamSpec parameter -> Optional.of(ECONOMIES);
      default -> Optional.empty();
    };
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return key(argument)
        .map(entries::get)
        .filter(entry -> wrong(argument, entry.value()).isEmpty())
        .map(Entry::value)
        .orElse(null);
  }

  /// A secret, if it was given.
  Optional<String> secret(String key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::value);
  }

  /// Everything that is wrong with them.
  ///
  /// @throws BadInputException when something is
  void check(CommandSpec command) {
    Map<String, ArgSpec> known = new TreeMap<>();
    command.args().forEach(argument -> key(argument).ifPresent(key -> known.put(key, argument)));
    Set<String> keys = new TreeSet<>(known.keySet());
    keys.addAll(SECRETS);
    List<Problem> all = new ArrayList<>(problems);
    entries.forEach((key, entry) -> {
      String near = Nearest.to(key, keys).map(n -> "Did you mean '" + n + "'?").orElse("");
      if (!keys.contains(key)) {
        all.add(new Problem(entry.file(), entry.row(), shown(key), "unknown", "a setting", near));
      }
      Optional.ofNullable(known.get(key))
          .flatMap(argument -> wrong(argument, entry.value()))
          .ifPresent(expected ->
              all.add(new Problem(entry.file(), entry.row(), key, entry.value(), expected, "")));
    });
    if (!all.isEmpty()) {
      throw new BadInputException(all);
    }
  }

  /// What was expected, when a value is not of the kind of its option.
  private static Optional<String> wrong(ArgSpec argument, String value) {
    Class<?> type = argument.type();
    if (type == boolean.class) {
      return expected("true or false", value.equals("true") || value.equals("false"));
    }
    if (type == int.class) {
      return expected("a whole number", value.matches("-?[0-9]{1,9}"));
    }
    if (type == double.class) {
      return expected("a number", value.matches("-?[0-9]+([.][0-9]+)?([eE]-?[0-9]{1,2})?"));
    }
    if (type.isEnum()) {
      List<String> words = new ArrayList<>();
      for (Object one : type.getEnumConstants()) {
        words.add(one.toString().toLowerCase(Locale.ROOT));
      }
      return expected(
          "one of " + String.join(", ", words), words.contains(value.toLowerCase(Locale.ROOT)));
    }
    return Optional.empty();
  }

  private static Optional<String> expected(String what, boolean holds) {
    return holds ? Optional.empty() : Optional.of(what);
  }
}
