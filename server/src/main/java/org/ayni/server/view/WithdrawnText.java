package org.ayni.server.view;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ayni.councils.book.Council;
import org.ayni.server.text.Words;

/// What a council began by mistake and took back, and why, a sentence each.
public final class WithdrawnText {

  private WithdrawnText() {}

  /// All of it: ballots, assemblies, elections.
  static List<String> of(Council council, Words words) {
    Stream<String> ballots =
        council.withdrawn().values().stream()
            .map(one ->
                words.text(
                    "ballot.withdrawn", one.what().opened().title(), sentence(one.reason())));
    Stream<String> elections =
        council.electionsCalledOff().values().stream()
            .map(one ->
                words.text(
                    "election.calledOff",
                    one.what().called().election(),
                    words.day(one.what().called().day()),
                    sentence(one.reason())));
    return Stream.of(ballots, assemblies(council, _ -> true, words), elections)
        .flatMap(all -> all)
        .toList();
  }

  /// Assemblies to which nobody needs to go, of those that were called for `today` or later.
  public static List<String> notHeld(Council council, LocalDate today, Words words) {
    return assemblies(council, day -> !day.isBefore(today), words).toList();
  }

  private static Stream<String> assemblies(
      Council council, Predicate<LocalDate> which, Words words) {
    return council.assembliesCalledOff().values().stream()
        .filter(one -> which.test(one.what().day()))
        .map(one ->
            words.text(
                "assembly.calledOff",
                one.what().name(),
                words.day(one.what().day()),
                sentence(one.reason())));
  }

  private static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }
}
