package org.ayni.federation.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.Message.Accepted;
import org.ayni.federation.message.Message.Decided;
import org.ayni.federation.message.Message.Left;
import org.ayni.federation.message.Message.TreatyWritten;
import org.ayni.federation.message.Message.Voted;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.record.storage.RecordView;

/// All messages of some records, as they stand. What is no message is skipped, what is a bad one is
/// told. The records themselves are verified elsewhere.
public final class Ledger {

  private final Map<String, List<Posted<Message>>> byKey = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  private Ledger() {}

  /// @param records the node's own first
  public static Ledger of(List<? extends RecordView> records) throws IOException {
    List<RecordMessages> all = new ArrayList<>();
    for (RecordView record : records) {
      all.add(RecordMessages.of(record));
    }
    return ofMessages(all);
  }

  /// @param records what was read of them, the node's own first
  public static Ledger ofMessages(List<RecordMessages> records) {
    Ledger ledger = new Ledger();
    for (RecordMessages record : records) {
      ledger.byKey.put(record.key(), record.messages());
      ledger.faults.addAll(record.faults());
    }
    return ledger;
  }

  /// Treaties that some record holds, by their ids, in the order they are found.
  public Map<String, Treaty> treaties() {
    Map<String, Treaty> treaties = new LinkedHashMap<>();
    for (List<Posted<Message>> messages : byKey.values()) {
      for (Posted<Message> posted : messages) {
        if (posted.message() instanceof TreatyWritten(var treaty)) {
          treaties.putIfAbsent(MessageEntries.id(treaty), treaty);
        }
      }
    }
    return treaties;
  }

  /// Treaties that this node itself has recorded or accepted; while there are none, the one in
  /// force. What others write binds nobody here.
  public List<Treaty> own() {
    Map<String, Treaty> all = treaties();
    Map<String, Treaty> own = new LinkedHashMap<>();
    for (Posted<Message> posted : byKey.values().stream().findFirst().orElse(List.of())) {
      switch (posted.message()) {
        case TreatyWritten(var treaty) -> own.put(MessageEntries.id(treaty), treaty);
        case Accepted(var id, _) ->
            Optional.ofNullable(all.get(id)).ifPresent(treaty -> own.put(id, treaty));
        default -> {}
      }
    }
    if (own.isEmpty()) {
      inForce().ifPresent(id -> own.put(id, Objects.requireNonNull(all.get(id))));
    }
    return List.copyOf(own.values());
  }

  /// The treaty in force, as far as the records say: the last one that this node itself has
  /// accepted, else the last one found that nobody has moved as another's successor; exercises (see
  /// [#isExercise]) left out. From it on, whatever was decided. Of two successors that are both
  /// decided, the one that more votes said yes to; of equals the one whose id comes first.
  public Optional<String> inForce() {
    Set<String> passed = new LinkedHashSet<>();
    Optional<String> last = Optional.empty();
    Optional<String> next = begun();
    while (next.isPresent()) {
      last = next;
      passed.add(next.get());
      next = successor(next.get(), passed);
    }
    return last;
  }

  /// The treaty from which on decisions count.
  private Optional<String> begun() {
    Set<String> ids = new LinkedHashSet<>();
    treaties()
        .forEach((id, treaty) -> {
          if (!isExercise(treaty)) {
            ids.add(id);
          }
        });
    Optional<String> accepted = Optional.empty();
    for (Posted<Message> posted : byKey.values().stream().findFirst().orElse(List.of())) {
      if (posted.message() instanceof Accepted(var id, _) && ids.contains(id)) {
        accepted = Optional.of(id);
      }
    }
    if (accepted.isPresent()) {
      return accepted;
    }
    for (List<Posted<Message>> messages : byKey.values()) {
      for (Posted<Message> posted : messages) {
        if (posted.message() instanceof Voted(_, var next, _)) {
          ids.remove(next);
        }
      }
    }
    return ids.stream().reduce((_, last) -> last);
  }

  /// What was decided to follow a treaty, of those that were not in force before it.
  private Optional<String> successor(String id, Set<String> passed) {
    return motions(id).stream()
        .filter(motion -> motion.decided() && !passed.contains(motion.id()))
        .max(
            Comparator.comparingInt((Motion motion) -> motion.counted(true))
                .thenComparing(Comparator.comparing(Motion::id).reversed()))
        .map(Motion::id);
  }

  /// Whether a treaty only asks what if: it restores what members had before, or somebody outside
  /// has stopped trading. It comes into force by votes alone.
  private static boolean isExercise(Treaty treaty) {
    return !treaty.stops().isEmpty()
        || treaty.aim() == Aim.AID
        || treaty.members().stream().anyMatch(member -> member.before().isPresent());
  }

  /// What if: treaties that ask it, in the order they are found. See [#isExercise].
  public List<String> exercises() {
    List<String> ids = new ArrayList<>();
    treaties()
        .forEach((id, treaty) -> {
          if (isExercise(treaty) && !inForce().equals(Optional.of(id))) {
            ids.add(id);
          }
        });
    return ids;
  }

  /// Whether a record holds that a treaty was decided to follow another.
  ///
  /// @param key of the record
  public boolean hasDecided(String key, String from, String next) {
    return byKey.getOrDefault(key, List.of()).stream()
        .anyMatch(posted ->
            posted.message() instanceof Decided(var treaty, var to, _)
                && treaty.equals(from)
                && to.equals(next));
  }

  /// What is to follow a treaty, in the order it was found.
  public List<Motion> motions(String id) {
    Map<String, Treaty> all = treaties();
    Treaty from =
        Optional.ofNullable(all.get(id))
            .orElseThrow(() -> new IllegalArgumentException("no treaty " + id));
    Set<String> left = new LinkedHashSet<>();
    Set<String> moved = new LinkedHashSet<>();
    for (Member member : from.members()) {
      for (Posted<Message> posted : byKey.getOrDefault(member.key(), List.of())) {
        if (posted.message() instanceof Left(var treaty, _) && treaty.equals(id)) {
          left.add(member.code());
        } else if (posted.message() instanceof Voted(var treaty, var next, _)
            && treaty.equals(id)
            && all.containsKey(next)
            && !next.equals(id)) {
          moved.add(next);
        }
      }
    }
    return moved.stream()
        .map(next -> Motion.of(id, from, next, Objects.requireNonNull(all.get(next)), left, byKey))
        .toList();
  }

  /// Where the federation of a treaty stands.
  ///
  /// @param id one of [#treaties()]
  public Standing standing(String id) {
    Treaty treaty =
        Optional.ofNullable(treaties().get(id))
            .orElseThrow(() -> new IllegalArgumentException("no treaty " + id));
    return new Standing(id, treaty, byKey, faults);
  }
}
