package org.ayni.formats.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Kinds of accounts by the words that packages use for them: `capital-formation`.
final class AccountKinds {

  private AccountKinds() {}

  static Optional<FinalUse.Kind> finalUse(String word, String file, Problems problems) {
    return kind(FinalUse.Kind.values(), word, file, problems);
  }

  static Optional<PrimaryInput.Kind> primaryInput(String word, String file, Problems problems) {
    return kind(PrimaryInput.Kind.values(), word, file, problems);
  }

  private static <K extends Enum<K>> Optional<K> kind(
      K[] all, String word, String file, Problems problems) {
    List<String> words =
        Arrays.stream(all).map(k -> k.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
    int at = words.indexOf(word);
    if (at < 0) {
      problems.add(
          Problem.ofFile(
              file,
              "the kind '" + word + "'",
              "one of " + String.join(", ", words),
              Nearest.advice(word, words),
              Said.of("import.kind", word, String.join(", ", words))));
      return Optional.empty();
    }
    return Optional.of(all[at]);
  }
}
