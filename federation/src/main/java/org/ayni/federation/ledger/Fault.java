package org.ayni.federation.ledger;

import java.util.Arrays;
import java.util.List;

/// Something in the records that does not hold, and so does not count.
///
/// @param code the same for ever; pages have a sentence for each (`fault.CODE`)
/// @param arguments in the order of the sentence: codes of members, numbers of entries, figures
/// @param text the same in English, for the command line and for what a node records
public record Fault(String code, List<String> arguments, String text) {

  public Fault {
    arguments = List.copyOf(arguments);
  }

  static Fault of(String code, String text, Object... arguments) {
    return new Fault(code, Arrays.stream(arguments).map(String::valueOf).toList(), text);
  }

  @Override
  public String toString() {
    return text;
  }
}
