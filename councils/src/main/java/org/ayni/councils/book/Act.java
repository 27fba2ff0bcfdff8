package org.ayni.councils.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// One event that is being looked at: where, when, and what speaks against it.
record Act(CouncilBook book, Council council, Instant time, Refusals no) {

  private static final int LONGEST_REASON = 2_000;

  LocalDate day() {
    return council.day(time);
  }

  /// Something that must be there by its name.
  <T> Optional<T> known(Map<String, T> all, String name, String what) {
    Optional<T> found = Optional.ofNullable(all.get(name));
    no.unless(
        found.isPresent(),
        "no " + what + " '" + name + "'",
        "one of " + some(all),
        Reason.of("unknown", name, some(all)));
    return found;
  }

  private static String some(Map<String, ?> all) {
    if (all.isEmpty()) {
      return "those there are, which are none";
    }
    return String.join(", ", all.keySet().stream().limit(10).toList());
  }

  /// The same where a name is not used again either after what had it was taken back.
  void fresh(Map<String, ?> all, Map<String, ?> takenBack, String name, String what) {
    fresh(takenBack.containsKey(name) ? takenBack : all, name, what);
  }

  /// Something whose name must be new.
  void fresh(Map<String, ?> all, String name, String what) {
    no.unless(
        !all.containsKey(name),
        what + " '" + name + "' once more",
        "a new name",
        Reason.of("nameTaken", name));
    no.unless(
        !name.isBlank() && name.length() <= 200 && name.indexOf('\n') < 0,
        what + " '" + name + "'",
        "a name of 1 to 200 characters in one line",
        Reason.of("name", name));
  }

  /// Why something is taken back: it stays in the record, and is told.
  private void reason(String text) {
    no.unless(
        !text.isBlank() && text.length() <= LONGEST_REASON,
        "a reason of " + text.length() + " characters",
        "1 to " + LONGEST_REASON,
        Reason.of("withdrawnReason", LONGEST_REASON));
  }

  /// Takes something back that was begun by mistake, where nothing speaks against it.
  ///
  /// @param all those that stand
  /// @param takenBack those that do not
  <T> void takeBack(
      Map<String, T> all, Map<String, Withdrawn<T>> takenBack, String name, String why) {
    reason(why);
    if (no.none()) {
      takenBack.put(
          name, new Withdrawn<>(Optional.ofNullable(all.remove(name)).orElseThrow(), why));
    }
  }

  /// A hash.
  void hash(String text, String what) {
    no.unless(
        Hashes.isOne(text),
        what + " '" + text + "'",
        "64 hexadecimal digits",
        Reason.of("notAHash", text));
  }

  /// A member who votes today.
  void voter(String member) {
    no.unless(
        council.member(member).filter(m -> m.votesOn(day())).isPresent(),
        "membership",
        "'" + member + "' on " + day(),
        "a member with the right to vote",
        Reason.of("noVoter", member, day()));
  }
}
