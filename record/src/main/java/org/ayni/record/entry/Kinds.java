package org.ayni.record.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.record.entry.FieldType.EntryNumber;
import org.ayni.record.entry.FieldType.EntryNumbers;
import org.ayni.record.entry.FieldType.OneOf;
import org.ayni.record.entry.FieldType.Simple;

/// The kinds of entries that this version knows. An entry of another kind or schema is part of the
/// record like any other; only what it says is not checked, and the verifier says so.
public final class Kinds {

  /// The first entry of every record.
  public static final String OPENED = "opened";

  /// What `opened` says of the form of the record.
  public static final String FORMAT = "ayni-record/1";

  /// See [TrustHistory].
  public static final String KEY_ADDED = "key-added";

  /// See [TrustHistory].
  public static final String KEY_REVOKED = "key-revoked";

  /// See [TrustHistory].
  public static final String THRESHOLD_SET = "threshold-set";

  /// A ballot begins.
  public static final String BALLOT_OPENED = "ballot-opened";

  /// Somebody voted.
  public static final String BALLOT_CAST = "ballot-cast";

  private static final String ROLL_FROZEN = "roll-frozen";

  /// A ballot ended.
  public static final String RESULT = "result";

  private static final String PLAN_INPUTS = "plan-inputs";
  private static final String PLAN_CHOSEN = "plan-chosen";
  private static final String PLAN_COMMITMENT = "plan-commitment";
  private static final String STATUTE = "statute";

  private static final List<Kind> ALL =
      List.of(
          kind(
              OPENED,
              "The record begins: its name, its first key, its witnesses and how many must cosign.",
              must("format", new OneOf(List.of(FORMAT))),
              must("key", Simple.LOG_KEY),
              must("witnesses", Simple.WITNESS_KEYS),
              must("threshold", Simple.WHOLE),
              may("name", Simple.TEXT),
              may("continues", Simple.TEXT)),
          kind(
              KEY_ADDED,
              "One more key of the log or of a witness, from the next witnessed checkpoint on.",
              must("key", Simple.KEY),
              may("reason", Simple.TEXT)),
          kind(
              KEY_REVOKED,
              "A key counts no more, from the next witnessed checkpoint on.",
              must("key", Simple.KEY),
              must("reason", Simple.TEXT)),
          kind(
              THRESHOLD_SET,
              "How many witnesses must cosign, from the next witnessed checkpoint on.",
              must("threshold", Simple.WHOLE),
              must("reason", Simple.TEXT)),
          kind(
              STATUTE,
              "The rules of a council, by the hash of their text.",
              must("council", Simple.TEXT),
              must("title", Simple.TEXT),
              must("text", Simple.HASH)),
          kind(
              ROLL_FROZEN,
              "Who may vote, as of a day, by the hash of the roll (a file of commitments or keys).",
              must("council", Simple.TEXT),
              must("day", Simple.DAY),
              must("members", Simple.WHOLE),
              must("roll", Simple.HASH)),
          kind(
              BALLOT_OPENED,
              "A question is put to a council, with the kind of ballot and the rule of counting.",
              must("council", Simple.TEXT),
              must("question", Simple.TEXT),
              must("options", Simple.TEXTS),
              must(
                  "form",
                  new OneOf(
                      List.of(
                          SignedBallot.NAMED_OPEN,
                          SignedBallot.PSEUDONYMOUS_OPEN,
                          SignedBallot.SECRET))),
              must("rule", Simple.TEXT),
              must("roll", new EntryNumber(ROLL_FROZEN)),
              may("statute", new EntryNumber(STATUTE)),
              may("seed", Simple.COMMITMENT)),
          kind(
              BALLOT_CAST,
              "A vote. In a named ballot with the voter, in a pseudonymous one with a one-time key"
                  + " and its signature; in a secret one there is none here.",
              must("ballot", new EntryNumber(BALLOT_OPENED)),
              must("choice", Simple.ANY),
              may("voter", Simple.PERSON),
              may("key", Simple.RAW_KEY),
              may("signature", Simple.SIGNATURE)),
          kind(
              RESULT,
              "What a ballot came to. Of a secret ballot: imported, with the hash of its audit file.",
              must("ballot", new EntryNumber(BALLOT_OPENED)),
              must("counted", Simple.WHOLE),
              must("outcome", Simple.ANY),
              may("rounds", Simple.HASH),
              may("audit", Simple.HASH)),
          kind(
              PLAN_INPUTS,
              "What a plan is made from: the hash of its inputs, and the results that went into them.",
              must("title", Simple.TEXT),
              must("inputs", Simple.HASH),
              must("results", new EntryNumbers(RESULT))),
          kind(
              PLAN_CHOSEN,
              "The plan that a ballot chose, by the hash of its folder's manifest.",
              must("inputs", new EntryNumber(PLAN_INPUTS)),
              must("plan", Simple.HASH),
              must("result", new EntryNumber(RESULT))),
          kind(
              PLAN_COMMITMENT,
              "Who delivers what of a plan, until when.",
              must("plan", new EntryNumber(PLAN_CHOSEN)),
              must("line", Simple.TEXT),
              must("owner", Simple.PERSON),
              must("amount", Simple.DECIMAL),
              must("unit", Simple.TEXT),
              must("due", Simple.DAY)),
          kind(
              "report",
              "What was delivered of it.",
              must("of", new EntryNumber(PLAN_COMMITMENT)),
              must("day", Simple.DAY),
              must("amount", Simple.DECIMAL),
              may("by", Simple.PERSON),
              may("evidence", Simple.HASH)),
          kind(
              "minutes",
              "Minutes or any other text a council decided on, by its hash.",
              must("council", Simple.TEXT),
              must("title", Simple.TEXT),
              must("text", Simple.HASH)));

  /// One schema of each so far.
  private static final Map<String, Kind> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::code, kind -> kind));

  private Kinds() {}

  private static Kind kind(String code, String meaning, Kind.Field... fields) {
    return new Kind(code, 1, meaning, Arrays.asList(fields));
  }

  private static Kind.Field must(String name, FieldType type) {
    return new Kind.Field(name, type, true);
  }

  private static Kind.Field may(String name, FieldType type) {
    return new Kind.Field(name, type, false);
  }

  public static List<Kind> all() {
    return ALL;
  }

  /// Empty when this version does not know it.
  public static Optional<Kind> of(String code, int schema) {
    return Optional.ofNullable(BY_CODE.get(code)).filter(kind -> kind.schema() == schema);
  }
}
