package org.ayni.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.RecordFixture;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.record.note.Base64Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryTest {

  private static final String HASH = "0".repeat(64);
  private static final String ORIGIN = RecordFixture.ORIGIN;

  private static Value.Fields body(String json) {
    return (Value.Fields) ValueReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Entry entry(String kind, String json) {
    return new Entry(kind, 1, RecordFixture.START, body(json));
  }

  /// Entries 0 to 5: opened, statute, roll-frozen, and a ballot of each form.
  private static final EntryCheck.Earlier EARLIER =
      new EntryCheck.Earlier() {
        @Override
        public String kind(long number) {
          return List.of(
                  "opened",
                  "statute",
                  "roll-frozen",
                  "ballot-opened",
                  "ballot-opened",
                  "ballot-opened")
              .get((int) number);
        }

        @Override
        public String form(long number) {
          return List.of("named-open", "pseudonymous-open", "secret-result-imported")
              .get((int) number - 3);
        }
      };

  private static String wrong(Entry entry) {
    return EntryCheck.check(ORIGIN, 6, entry, EARLIER).stream()
        .map(Finding::toString)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void anEntryIsOneLineInOneWay() {
    Entry minutes =
        entry(
            "minutes", "{\"council\":\"Junta\",\"title\":\"Acta\\n1\",\"text\":\"" + HASH + "\"}");
    String line = new String(minutes.bytes(), StandardCharsets.UTF_8);
    assertThat(line)
        .isEqualTo(
            "{\"body\":{\"council\":\"Junta\",\"text\":\""
                + HASH
                + "\",\"title\":\"Acta\\n1\"},\"kind\":\"minutes\",\"schema\":1,"
                + "\"time\":\"2026-05-01T14:00:00Z\"}");
    assertThat(Entry.parse(minutes.bytes())).isEqualTo(minutes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":1}",
        "{\"body\":{},\"extra\":1,\"kind\":\"minutes\",\"schema\":1,\"time\":\"2026-05-01T14:00:00Z\"}",
        "{\"body\":[],\"kind\":\"minutes\",\"schema\":1,\"time\":\"2026-05-01T14:00:00Z\"}",
        "{\"body\":{},\"kind\":\"Minutes\",\"schema\":1,\"time\":\"2026-05-01T14:00:00Z\"}",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":0,\"time\":\"2026-05-01T14:00:00Z\"}",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":4294967297,\"time\":\"2026-05-01T14:00:00Z\"}",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":1,\"time\":\"2026-05-01T14:00Z\"}",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":1,\"time\":\"2026-05-01T14:00:00.5Z\"}",
        "{\"body\":{},\"kind\":\"minutes\",\"schema\":1,\"time\":\"2026-05-01T16:00:00+02:00\"}",
        "{\"kind\":\"minutes\",\"body\":{},\"schema\":1,\"time\":\"2026-05-01T14:00:00Z\"}"
      })
  void aLineThatIsNoEntryIsRefused(String line) {
    assertThatThrownBy(() -> Entry.parse(line.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RecordException.class);
  }

  @Test
  void anEntryHasABound() {
    Entry large = entry("minutes", "{\"title\":\"" + "x".repeat(Entry.LARGEST) + "\"}");
    assertThatThrownBy(large::bytes)
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("at most 65535");
    assertThatThrownBy(() -> Entry.parse(new byte[Entry.LARGEST + 1]))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("at most 65535");
  }

  @Test
  void everythingWrongWithABodyIsTold() {
    assertThat(wrong(entry("minutes", "{\"council\":\" \",\"text\":\"abc\",\"date\":1}")))
        .contains("'council' is \" \"")
        .contains("no field 'title'")
        .contains("'text' is \"abc\"; expected a SHA-256")
        .contains("unknown field 'date'; expected council, title, text");
  }

  @Test
  void referencesMustBeEarlierAndOfTheirKind() {
    String ballot =
        "{\"council\":\"J\",\"question\":\"Q\",\"options\":[\"a\"],\"form\":\"named-open\","
            + "\"rule\":\"yes-no\",\"roll\":%d}";
    assertThat(wrong(entry("ballot-opened", ballot.formatted(2)))).isEmpty();
    assertThat(wrong(entry("ballot-opened", ballot.formatted(1))))
        .contains("'roll' is 1; expected the number of an earlier entry 'roll-frozen'");
    assertThat(wrong(entry("ballot-opened", ballot.formatted(6)))).contains("'roll' is 6");
    assertThat(wrong(entry("ballot-opened", ballot.formatted(7)))).contains("'roll' is 7");
    assertThat(
            wrong(
                entry(
                    "plan-inputs",
                    "{\"title\":\"t\",\"inputs\":\"" + HASH + "\",\"results\":[3]}")))
        .contains("'results' is 3");
    assertThat(
            wrong(
                entry(
                    "plan-inputs",
                    "{\"title\":\"t\",\"inputs\":\"" + HASH + "\",\"results\":[1,1]}")))
        .contains("'results' is [1,1]");
  }

  @Test
  void onlyTheFirstEntryOpensARecord() {
    Entry opening = new RecordFixture(Path.of("unused")).opening();
    assertThat(EntryCheck.check("", 0, opening, EARLIER)).isEmpty();
    assertThat(wrong(opening)).contains("'opened' as entry 6");
    Entry minutes =
        entry("minutes", "{\"council\":\"J\",\"title\":\"T\",\"text\":\"" + HASH + "\"}");
    assertThat(EntryCheck.check("", 0, minutes, EARLIER).toString())
        .contains("'minutes' as entry 0");
  }

  @Test
  void votesAreThoseOfTheirKindOfBallot() {
    assertThat(wrong(entry("ballot-cast", "{\"ballot\":3,\"choice\":\"a\",\"voter\":\"Ana\"}")))
        .isEmpty();
    assertThat(wrong(entry("ballot-cast", "{\"ballot\":3,\"choice\":\"a\"}"))).contains("'voter'");
    assertThat(wrong(entry("ballot-cast", "{\"ballot\":4,\"choice\":\"a\",\"voter\":\"Ana\"}")))
        .contains("pseudonymous");
    assertThat(wrong(entry("ballot-cast", "{\"ballot\":5,\"choice\":\"a\",\"voter\":\"Ana\"}")))
        .contains("a vote in a secret ballot");
  }

  @Test
  void aPseudonymousVoteHoldsInItsOwnBallotAndRecordAlone() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] encoded = pair.getPublic().getEncoded();
    String key = Base64Text.of(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    Value.Fields vote = body("{\"ballot\":4,\"choice\":[\"agua\",\"escuela\"]}").with("key", key);
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(pair.getPrivate());
    signature.update(SignedBallot.message(ORIGIN, vote));
    Value.Fields signed = vote.with("signature", Base64Text.of(signature.sign()));

    Entry cast = new Entry("ballot-cast", 1, RecordFixture.START, signed);
    assertThat(wrong(cast)).isEmpty();
    assertThat(EntryCheck.check("another.example/acta", 6, cast, EARLIER)).isNotEmpty();
    Entry moved = new Entry("ballot-cast", 1, Instant.EPOCH, signed.with("ballot", 3));
    assertThat(wrong(moved)).isNotEmpty();
    Entry changed = new Entry("ballot-cast", 1, Instant.EPOCH, signed.with("choice", "agua"));
    assertThat(wrong(changed)).contains("a key whose signature holds");
  }

  @Test
  void theResultOfASecretBallotComesWithItsAuditFile() {
    String result = "{\"ballot\":%d,\"counted\":9,\"outcome\":\"a\"%s}";
    assertThat(wrong(entry("result", result.formatted(3, "")))).isEmpty();
    assertThat(wrong(entry("result", result.formatted(5, "")))).contains("'audit'");
    assertThat(wrong(entry("result", result.formatted(5, ",\"audit\":\"" + HASH + "\""))))
        .isEmpty();
  }

  @Test
  void aKindThatIsNotKnownIsNotJudged() {
    assertThat(wrong(entry("harvest-feast", "{\"anything\":[1,2,3]}"))).isEmpty();
    assertThat(EntryCheck.knows(entry("harvest-feast", "{}"))).isFalse();
    Entry later = new Entry("minutes", 2, RecordFixture.START, body("{\"new\":1}"));
    assertThat(EntryCheck.knows(later)).isFalse();
    assertThat(wrong(later)).isEmpty();
  }

  /// So that the page does not fall behind the code.
  @Test
  void thePageNamesEveryKindWithItsFields() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "record.md"));
    for (Kind kind : Kinds.all()) {
      String row =
          page.lines()
              .filter(line -> line.startsWith("| `" + kind.code() + "` |"))
              .findFirst()
              .orElse("");
      assertThat(row).as(kind.code()).isNotEmpty();
      for (Kind.Field field : kind.fields()) {
        String shown = "`" + field.name() + "`" + (field.required() ? "" : "?");
        assertThat(row).as(kind.code()).contains(shown);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29T00:00:00Z",
        "2026-13-01T00:00:00Z",
        "2026-05-01T24:00:00Z",
        "2026-05-01T23:59:60Z",
        "2026-05-01T14:00Z",
        "2026-05-01T14:00:00.5Z",
        "2026-05-01T14:00:00+",
        "2026-05-01 14:00:00Z",
        "+026-05-01T14:00:00Z",
        "1969-12-31T23:59:59Z",
        "2026-05-01T14:00:00z"
      })
  void aTimeHasOneForm(String time) {
    String line = "{\"body\":{},\"kind\":\"x\",\"schema\":1,\"time\":\"" + time + "\"}";
    assertThatThrownBy(() -> Entry.parse(line.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("the time");
  }

  @Test
  void timesAreReadBackAsTheyAreWritten() {
    for (String time :
        List.of("1970-01-01T00:00:00Z", "2028-02-29T23:59:59Z", "9999-12-31T23:59:59Z")) {
      Entry entry = new Entry("x", 1, Instant.parse(time), Value.Fields.none());
      assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
    }
  }
}
