package org.ayni.record.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.record.Finding;
import org.ayni.record.canonical.Value;

/// Checks what an entry says: its fields, and that the entries it refers to are there before it and
/// of the right kind.
public final class EntryCheck {

  /// What is known of earlier entries.
  public interface Earlier {
    /// The kind of an entry.
    ///
    /// @param number from 0 up to the entry that is checked
    String kind(long number);

    /// The form of a ballot.
    ///
    /// @param number of an entry `ballot-opened`
    String form(long number);
  }

  private EntryCheck() {}

  /// Whether this version knows what such an entry may say.
  public static boolean knows(Entry entry) {
    return Kinds.of(entry.kind(), entry.schema()).isPresent();
  }

  /// Everything wrong with an entry; nothing when its kind is not known.
  ///
  /// @param origin name of the record
  /// @param number of the entry
  public static List<Finding> check(String origin, long number, Entry entry, Earlier earlier) {
    Optional<Kind> kind = Kinds.of(entry.kind(), entry.schema());
    if (kind.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(kind.get().check(entry.body()));
    if ((number == 0) != entry.kind().equals(Kinds.OPENED)) {
      findings.add(
          Finding.of("", "'" + entry.kind() + "' as entry " + number, "'opened' as entry 0", ""));
    }
    if (!findings.isEmpty()) {
      return findings;
    }
    for (Kind.Field field : kind.get().fields()) {
      Optional<Value> value = Optional.ofNullable(entry.body().fields().get(field.name()));
      value.ifPresent(v -> findings.addAll(references(field, v, number, earlier)));
    }
    if (findings.isEmpty() && entry.kind().equals(Kinds.BALLOT_CAST)) {
      String form = earlier.form(entry.whole("ballot").orElseThrow());
      findings.addAll(SignedBallot.check(origin, form, entry));
    }
    if (findings.isEmpty() && entry.kind().equals(Kinds.RESULT)) {
      String form = earlier.form(entry.whole("ballot").orElseThrow());
      if (form.equals(SignedBallot.SECRET) && entry.text("audit").isEmpty()) {
        findings.add(
            Finding.of("", "the result of a secret ballot", "'audit', the hash of its file", ""));
      }
    }
    return findings;
  }

  private static List<Finding> references(
      Kind.Field field, Value value, long number, Earlier earlier) {
    return switch (field.type()) {
      case FieldType.EntryNumber(String kind) -> reference(field, value, kind, number, earlier);
      case FieldType.EntryNumbers(String kind) ->
          value instanceof Value.Items(List<Value> items)
              ? items.stream()
                  .flatMap(item -> reference(field, item, kind, number, earlier).stream())
                  .toList()
              : List.of();
      case FieldType.Simple simple -> List.of();
      case FieldType.OneOf codes -> List.of();
    };
  }

  private static List<Finding> reference(
      Kind.Field field, Value value, String kind, long number, Earlier earlier) {
    long target = value instanceof Value.Whole(long whole) ? whole : -1;
    boolean holds = target >= 0 && target < number && earlier.kind(target).equals(kind);
    return holds
        ? List.of()
        : List.of(
            Finding.of("", "'" + field.name() + "' is " + value.json(), field.type().words(), ""));
  }
}
