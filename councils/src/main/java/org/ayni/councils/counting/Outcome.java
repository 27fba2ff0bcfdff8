package org.ayni.councils.counting;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a count came to.
///
/// @param counted votes that counted, blank ones too
/// @param winners in the order of election or selection; lists as often as they won a seat; of
///   points all options that get some, most first; of yes and no `yes`, or none
/// @param figures exact numbers as text, by what they are of: votes of a list, yes, no, points of
///   an option, the quota …
public record Outcome(long counted, List<String> winners, Map<String, String> figures) {
  public Outcome {
    winners = List.copyOf(winners);
    figures = new TreeMap<>(figures);
  }
}
