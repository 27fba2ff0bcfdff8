package org.ayni.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.files.JsonValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record from the command line, as docs/record.md tells it.
class RecordTest {

  private static final String HASH = "0".repeat(64);

  @TempDir private Path folder;

  private String record = "";
  private String policy = "";

  @BeforeEach
  void aSignedRecordWithTwoWitnesses() throws IOException {
    record = at("record");
    policy = at("keys.txt");
    String first = key("asociacion.example/testigo", "witness", "first.key");
    String second = key("cooperativa.example/testigo", "witness", "second.key");
    key("la-esperanza.example/acta", "log", "acta.key");
    done(
        "record", "init", record, "--key", at("acta.key"), "--witness", first, "--witness", second);
    done("record", "append", record, "--kind", "roll-frozen", file("roll.json", roll()));
    done("record", "append", record, "--kind", "ballot-opened", file("ballot.json", ballot(1)));
    Files.writeString(Path.of(policy), done("record", "policy", record));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return at(name);
  }

  private String key(String name, String role, String file) {
    return done("record", "key", name, "--role", role, "-o", at(file)).strip();
  }

  private static String done(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static String roll() {
    return "{\"council\":\"Junta\",\"day\":\"2026-05-01\",\"members\":2,\"roll\":\"" + HASH + "\"}";
  }

  private static String ballot(int roll) {
    return "{\"council\":\"Junta\",\"question\":\"¿Acueducto?\",\"options\":[\"sí\",\"no\"],"
        + "\"form\":\"named-open\",\"rule\":\"yes-no\",\"roll\":"
        + roll
        + "}";
  }

  private void vote() throws IOException {
    String votes =
        """
        {"ballot":2,"choice":"sí","voter":"Ana"}
        {"ballot":2,"choice":"no","voter":"Luis"}
        """;
    done("record", "append", record, "--kind", "ballot-cast", "--lines", file("votes", votes));
  }

  private void checkpoint() {
    done("record", "checkpoint", record, "--key", at("acta.key"));
  }

  private void cosign() {
    for (String witness : List.of("first.key", "second.key")) {
      done("record", "cosign", record, "--key", at(witness));
    }
  }

  @Test
  void fromTheFirstEntryToAReceipt() throws IOException {
    vote();
    checkpoint();
    JsonValue before = Run.of("verify", record, "--policy", policy, "--format", "json").json();
    assertThat(before.required("valid").isTrue()).isTrue();
    assertThat(before.required("entries").number()).isEqualTo(5);
    assertThat(before.required("signed").number()).isEqualTo(5);
    assertThat(before.required("witnessed").number()).isZero();
    assertThat(Run.of("verify", record, "--require-witnesses").code()).isEqualTo(ExitCode.NEGATIVE);

    cosign();
    assertThat(done("verify", record, "--policy", policy, "--require-witnesses"))
        .startsWith("valid: the record is whole.")
        .contains("5 entries; 5 signed, 5 cosigned by 2 or more of 2 witnesses")
        .contains("2 ballot-cast, 1 ballot-opened, 1 opened, 1 roll-frozen");

    String receipt = at("3.tlog-proof");
    done("record", "receipt", record, "--entry", "3", "-o", receipt);
    assertThat(done("verify", receipt, "--policy", policy, "--require-witnesses"))
        .startsWith("valid: entry 3")
        .contains("\"voter\":\"Ana\"");
    assertThat(done("verify", record, "--policy", policy, "--seen", receipt)).startsWith("valid");
    Files.writeString(
        Path.of(receipt), Files.readString(Path.of(receipt)).replace("index 3", "index 2"));
    assertThat(Run.of("verify", receipt, "--policy", policy).code()).isEqualTo(ExitCode.NEGATIVE);
  }

  @Test
  void anAlteredEntryIsNamedWithItsLine() throws IOException {
    vote();
    checkpoint();
    Path entries = Path.of(record, "entries", "000000.jsonl");
    Files.writeString(entries, Files.readString(entries).replace("Luis", "Elsa"));
    Run run = Run.of("verify", record);
    assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out())
        .startsWith("NOT VALID")
        .contains("entries/000000.jsonl:5: entry 4 is not what was signed");
    assertThat(Run.of("verify", record, "--format", "csv").out())
        .startsWith("weight,file,line,found,expected,advice\nfailure,entries/000000.jsonl,5,");
    Run cosign = Run.of("record", "cosign", record, "--key", at("first.key"));
    assertThat(cosign.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(cosign.out()).startsWith("NOT COSIGNED");
    assertThat(Run.of("record", "receipt", record, "--entry", "4", "-o", at("x")).code())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void everythingWrongIsToldAndNothingIsAppended() throws IOException {
    String votes =
        """
        {"ballot":2,"choice":"sí","voter":"Ana"}
        {"ballot":1,"choice":"sí","voter":"Ana"}
        {"ballot":2,"voter":"Ana","vote":1}
        """;
    Run run =
        Run.of("record", "append", record, "--kind", "ballot-cast", "--lines", file("v", votes));
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("v:2: 'ballot' is 1; expected the number of an earlier entry 'ballot-opened'")
        .contains("v:3: ballot-cast: no field 'choice'")
        .contains("v:3: ballot-cast: the unknown field 'vote'");
    Run json =
        Run.of("record", "append", record, "--kind", "ballot-cast", file("w", "{\n  \"a\": 1.5}"));
    assertThat(json.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(json.err()).contains("w:2: a number with decimals");
    Run kind = Run.of("record", "append", record, "--kind", "balot-cast", at("v"));
    assertThat(kind.err()).contains("Maybe 'ballot-cast' is meant.");
    assertThat(Run.of("verify", record, "--format", "json").json().required("entries").number())
        .isEqualTo(3);
  }

  @Test
  void twoFacesAreConvictedByTwoCheckpoints() throws IOException {
    checkpoint();
    String twin = at("twin");
    try (Stream<Path> walk = Files.walk(Path.of(record))) {
      for (Path path : walk.toList()) {
        Files.copy(path, Path.of(twin).resolve(Path.of(record).relativize(path).toString()));
      }
    }
    vote();
    checkpoint();
    String vote = file("vote.json", "{\"ballot\":2,\"choice\":\"no\",\"voter\":\"Ana\"}");
    done("record", "append", twin, "--kind", "ballot-cast", vote);
    // The key remembers what it signed; whoever cheats takes another memory.
    Run refused = Run.of("record", "checkpoint", twin, "--key", at("acta.key"));
    assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(refused.err()).contains("This is an old copy");
    done("record", "checkpoint", twin, "--key", at("acta.key"), "--memory", at("other"));

    String kept = Path.of(twin, "checkpoints", "000000000004.txt").toString();
    String evidence = at("evidence.txt");
    Run run = Run.of("verify", record, "--seen", kept, "--evidence", evidence);
    assertThat(run.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(run.out()).contains("The log has shown two faces");
    assertThat(run.err()).contains("evidence.txt");
    assertThat(done("verify", evidence)).contains("has signed two records that contradict");
    String text = Files.readString(Path.of(evidence));
    assertThat(text).startsWith("ayni-split-view/1\n");
    int root = text.indexOf("root ") + "root ".length();
    char other = text.charAt(root) == 'A' ? 'B' : 'A';
    Files.writeString(
        Path.of(evidence), text.substring(0, root) + other + text.substring(root + 1));
    Run acquitted = Run.of("verify", evidence, "--format", "json");
    assertThat(acquitted.code()).isEqualTo(ExitCode.NEGATIVE);
    assertThat(acquitted.json().required("standing").text()).isEqualTo("does-not-convict");
  }

  @Test
  void aWitnessSendsBackOneFile() throws IOException {
    checkpoint();
    String copy = at("copy");
    try (Stream<Path> walk = Files.walk(Path.of(record))) {
      for (Path path : walk.toList()) {
        Files.copy(path, Path.of(copy).resolve(Path.of(record).relativize(path).toString()));
      }
    }
    done("record", "cosign", copy, "--key", at("first.key"));
    String back = Path.of(copy, "checkpoints", "000000000003.txt").toString();
    assertThat(done("record", "cosign", record, "--from", back))
        .startsWith("Taken over: 3 entries");
    done("record", "cosign", record, "--key", at("second.key"));
    assertThat(done("verify", record, "--require-witnesses")).startsWith("valid");
    Run neither = Run.of("record", "cosign", record);
    assertThat(neither.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(neither.err()).contains("--key and --from; expected one of the two");
  }

  @Test
  void personsAreCommitmentsThatCanBeErased() throws IOException {
    String openings = at("private");
    String commitment =
        done(
                "record",
                "commit",
                file("ana.json", "{\"name\":\"Ana Pérez\"}"),
                "--openings",
                openings)
            .strip();
    String vote = "{\"ballot\":2,\"choice\":\"sí\",\"voter\":\"" + commitment + "\"}";
    done("record", "append", record, "--kind", "ballot-cast", file("vote.json", vote));
    checkpoint();
    assertThat(done("verify", record, "--openings", openings)).contains("commitments opened: 1");
    try (Stream<Path> list = Files.list(Path.of(openings))) {
      for (Path file : list.toList()) {
        Files.delete(file);
      }
    }
    assertThat(done("verify", record, "--openings", openings))
        .startsWith("valid")
        .doesNotContain("opened:");
    assertThat(Files.readString(Path.of(record, "entries", "000000.jsonl"))).doesNotContain("Ana");
  }

  @Test
  void theSecretStaysInItsFile() throws IOException {
    vote();
    checkpoint();
    Path key = folder.resolve("acta.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String secret = Files.readAllLines(key).getFirst();
    String tail = secret.substring(secret.length() - 40);
    try (Stream<Path> walk = Files.walk(Path.of(record))) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(tail);
      }
    }
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Run open = Run.of("record", "checkpoint", record, "--key", key.toString());
    assertThat(open.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(open.err()).contains("chmod 600").doesNotContain(tail);
  }

  @Test
  void proofsAreThereForOtherPrograms() throws IOException {
    vote();
    JsonValue inclusion =
        Run.of("record", "prove", record, "--entry", "2", "--format", "json").json();
    assertThat(inclusion.required("hashes").items()).hasSize(3);
    JsonValue consistency =
        Run.of("record", "prove", record, "--from", "3", "--size", "5", "--format", "json").json();
    assertThat(consistency.required("proof").text()).isEqualTo("consistency");
    assertThat(consistency.required("hashes").items()).hasSize(4);
    assertThat(Run.of("record", "prove", record, "--entry", "5").err())
        .contains("--entry 5; expected 0 to 4");
    assertThat(Run.of("record", "prove", record).code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(done("record", "kinds")).contains("ballot-cast: ", "    voter (optional): ");
  }

  @Test
  void optionsOfARecordAreRefusedForAPlanAndTheOtherWayRound() throws IOException {
    Path noRecord = Files.createDirectory(folder.resolve("no record"));
    Run plan = Run.of("verify", noRecord.toString(), "--policy", policy);
    assertThat(plan.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(plan.err()).contains("--policy with a plan");
    Run rigorous = Run.of("verify", record, "--rigorous");
    assertThat(rigorous.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(rigorous.err()).contains("--rigorous with a record");
    checkpoint();
    done("record", "receipt", record, "--entry", "0", "-o", at("0.tlog-proof"));
    Run untrusted = Run.of("verify", at("0.tlog-proof"));
    assertThat(untrusted.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(untrusted.err()).contains("no keys to check it with", "--policy FILE");
  }

  @Test
  void aFolderThatIsNoRecordIsTold() throws IOException {
    Run run =
        Run.of("record", "append", folder.toString(), "--kind", "minutes", file("a.json", "{}"));
    assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("no entries/000000.jsonl");
    Run again = Run.of("record", "init", record, "--key", at("acta.key"));
    assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(again.err()).contains("holds something; expected a new or empty folder");
    assertThat(Run.of("record").err()).contains("Tasks:", "checkpoint", "cosign");
  }
}
