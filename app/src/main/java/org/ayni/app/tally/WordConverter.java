package org.ayni.app.tally;

import java.util.List;
import java.util.Locale;
import org.ayni.councils.tally.budget.Completion;
import org.ayni.councils.tally.budget.Utility;
import org.ayni.councils.tally.majority.YesNoRule;
import org.ayni.files.Nearest;
import org.ayni.formats.ballots.BallotFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads one of the words of an enumeration: `ADD_ONE` is written `add-one`.
abstract sealed class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {

  private final List<E> values;

  private WordConverter(E[] values) {
    this.values = List.of(values);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public E convert(String text) {
    List<String> known = values.stream().map(WordConverter::word).toList();
    int index = known.indexOf(text);
    if (index >= 0) {
      return values.get(index);
    }
    throw new TypeConversionException(
        "found '"
            + text
            + "', expected one of "
            + String.join(", ", known)
            + Nearest.to(text, known).map(near -> "; maybe '" + near + "'").orElse(""));
  }

  static final class OfCompletion extends WordConverter<Completion> {
    OfCompletion() {
      super(Completion.values());
    }
  }

  static final class OfUtility extends WordConverter<Utility> {
    OfUtility() {
      super(Utility.values());
    }
  }

  static final class OfBase extends WordConverter<YesNoRule.Base> {
    OfBase() {
      super(YesNoRule.Base.values());
    }
  }

  static final class OfFormat extends WordConverter<BallotFormat> {
    OfFormat() {
      super(BallotFormat.values());
    }
  }
}
