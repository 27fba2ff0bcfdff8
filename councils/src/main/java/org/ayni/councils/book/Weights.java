package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Votes;

/// How many votes each member of a council has: one, or as the statute says for delegates of
/// councils below.
final class Weights {

  private Weights() {}

  /// @param members of whom it is asked, all that share votes
  /// @param day as of which people in councils below are counted
  /// @return votes by member; empty where everybody has one
  static SortedMap<String, Integer> of(
      CouncilBook book, Council council, Collection<String> members, LocalDate day) {
    SortedMap<String, Integer> votes = new TreeMap<>();
    council
        .statute()
        .votes()
        .ifPresent(rule ->
            delegates(council, members)
                .forEach((sender, delegates) -> {
                  int all = rule.of(sender, people(book, sender, day));
                  share(all, delegates, votes);
                }));
    if (votes.isEmpty()) {
      return votes;
    }
    members.forEach(member -> votes.putIfAbsent(member, 1));
    return votes.values().stream().allMatch(one -> one == 1) ? new TreeMap<>() : votes;
  }

  private static Map<String, List<String>> delegates(Council council, Collection<String> members) {
    Map<String, List<String>> by = new TreeMap<>();
    for (String member : new TreeSet<>(members)) {
      council
          .member(member)
          .flatMap(Member::represents)
          .ifPresent(sender -> by.computeIfAbsent(sender, s -> new ArrayList<>()).add(member));
    }
    return by;
  }

  private static void share(int all, List<String> delegates, Map<String, Integer> votes) {
    for (int k = 0; k < delegates.size(); k++) {
      int more = k < all % delegates.size() ? 1 : 0;
      votes.put(delegates.get(k), all / delegates.size() + more);
    }
  }

  /// People in a council with the right to vote: its own members, and for those whom councils below
  /// send, the people there.
  static int people(CouncilBook book, String code, LocalDate day) {
    int own =
        book.council(code)
            .map(council ->
                (int)
                    council.members().stream()
                        .filter(m -> m.votesOn(day) && m.represents().isEmpty())
                        .count())
            .orElse(0);
    return own + book.below(code).stream().mapToInt(c -> people(book, c.code(), day)).sum();
  }

  /// Votes of the councils that vote as a whole on a ballot: those below whose means its proposal
  /// touches, or all below where it touches no other; one each where the statute says nothing.
  /// Empty where people vote.
  static SortedMap<String, Integer> councils(Act act, BallotOpened ballot) {
    SortedMap<String, Integer> votes = new TreeMap<>();
    if (ballot.form() != BallotForm.BY_COUNCILS) {
      return votes;
    }
    List<String> touched =
        ballot
            .about()
            .map(act.council().proposals::get)
            .map(proposal -> proposal.made().touches())
            .orElse(List.of());
    List<String> below =
        act.book().below(act.council().code()).stream().map(Council::code).toList();
    boolean some = below.stream().anyMatch(touched::contains);
    for (String code : below) {
      if (!some || touched.contains(code)) {
        int people = people(act.book(), code, act.day());
        votes.put(code, act.council().statute().votes().map(r -> r.of(code, people)).orElse(1));
      }
    }
    return votes;
  }

  /// Councils below whose delegates are among these and for which the rule states no votes.
  static List<String> unstated(Council council, Collection<String> members) {
    return council
        .statute()
        .votes()
        .filter(Votes.Stated.class::isInstance)
        .map(rule ->
            delegates(council, members).keySet().stream()
                .filter(sender -> rule.of(sender, 0) == 0)
                .toList())
        .orElse(List.of());
  }
}
