package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.app.Run;
import org.ayni.councils.book.Hashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a secretary types for a neighbourhood assembly that is kept in a database.
class SecretaryTest {

  private static final int MEMBERS = 12;

  @TempDir Path temporary;

  private String house() {
    return at("house.db");
  }

  private String at(String name) {
    return temporary.resolve(name).toString();
  }

  private static Run done(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.code()).as(String.join(" ", arguments) + run.out() + run.err()).isZero();
    return run;
  }

  @BeforeEach
  void begin() {
    done("record", "key", "asamblea.example/acta", "--role", "log", "-o", at("acta.key"));
    done("council", "init", house(), "--key", at("acta.key"), "--time", "2026-01-10T12:00:00Z");
    done(
        "council",
        "found",
        house(),
        "barrio",
        "--name",
        "Asamblea <del> barrio",
        "--kind",
        "assembly",
        "--statute",
        "asamblea-barrial",
        "--time",
        "2026-01-10T12:00:00Z");
  }

  private static String printedKey(Run run) {
    return run.out().lines().filter(line -> line.contains("+")).findFirst().orElseThrow().strip();
  }

  @Test
  void whoIsToFoundACouncilIsInvitedByACodeThatIsFree() {
    String link = done("council", "invite", house(), "--council", "loma", "--found").out();
    assertThat(link).containsPattern("/invitation/[A-Za-z0-9_-]{43}");

    for (List<String> wrong :
        List.of(
            List.of("--council", "barrio", "--found"),
            List.of("--council", "la loma", "--found"),
            List.of("--council", "loma", "--found", "--role", "observer"),
            List.of("--council", "loma", "--found", "--member", "v01"),
            List.of("--council", "loma", "--role", "registrar"),
            List.of("--council", "barrio"))) {
      List<String> arguments = new ArrayList<>(List.of("council", "invite", house()));
      arguments.addAll(wrong);
      Run run = Run.of(arguments.toArray(String[]::new));
      assertThat(run.code()).as(String.join(" ", wrong)).isEqualTo(2);
      assertThat(run.out()).doesNotContain("/invitation/");
    }
  }

  @Test
  void whatWasSignedWhereThereIsNoLineIsRecordedOnceAndOnlyAsItWasSigned() throws IOException {
    String secretary =
        printedKey(done("record", "key", "ana.example", "--role", "log", "-o", at("ana.key")));
    String observer =
        printedKey(done("record", "key", "luz.example", "--role", "log", "-o", at("luz.key")));
    Path lines =
        Files.writeString(
            temporary.resolve("lines.jsonl"),
            "{\"act\":\"member-admitted\",\"council\":\"barrio\",\"member\":\"v01\","
                + "\"day\":\"2026-01-10\",\"paper\":true}\n");
    String batch = at("lines.batch");
    done(
        "council",
        "batch",
        lines.toString(),
        "--house",
        "asamblea.example/acta",
        "--key",
        at("ana.key"),
        "-o",
        batch);
    Run unseen = Run.of("council", "act", house(), batch, "--signed-by", observer);
    assertThat(unseen.code()).isEqualTo(2);
    assertThat(unseen.err()).contains("no signature of luz.example that holds");

    done("council", "batch", batch, "--key", at("luz.key"), "-o", batch);
    String[] take = {
      "council", "act", house(), batch, "--signed-by", secretary, "--signed-by", observer
    };
    String first = done(take).out();
    assertThat(first).isEqualTo(done(take).out());

    Files.writeString(Path.of(batch), Files.readString(Path.of(batch)).replace("v01", "v02"));
    Run changed = Run.of(take);
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.err()).contains("acts other than those that were signed");
    assertThat(Run.of("council", "act", house(), batch).err()).contains("--signed-by");
    assertThat(Run.of("council", "act", house(), lines.toString(), "--signed-by", observer).err())
        .contains("acts that nobody signed");
  }

  @Test
  void whatIsWrongAroundABatchIsToldWhereItIsWrong() throws IOException {
    String ana =
        printedKey(done("record", "key", "ana.example", "--role", "log", "-o", at("ana.key")));
    Path lines =
        Files.writeString(
            temporary.resolve("lines.jsonl"),
            "{\"act\":\"member-admitted\",\"council\":\"barrio\",\"member\":\"v01\","
                + "\"day\":\"2026-01-10\",\"paper\":true}\r\n");
    String batch = at("lines.batch");
    String[] sign = {
      "council",
      "batch",
      lines.toString(),
      "--house",
      "asamblea.example/acta",
      "--key",
      at("ana.key"),
      "-o",
      batch
    };
    Run noKey =
        Run.of(Arrays.stream(sign).map(w -> w.replace("ana.", "no.")).toArray(String[]::new));
    assertThat(noKey.code()).isEqualTo(2);
    assertThat(noKey.err()).contains("no.key: there is no such file").doesNotContain("lines.jsonl");
    Run noHouse =
        Run.of(Arrays.stream(sign).map(w -> w.replace("blea.", " a")).toArray(String[]::new));
    assertThat(noHouse.code()).isEqualTo(2);
    assertThat(noHouse.err()).contains("the house 'asam aexample/acta'");
    assertThat(noHouse.err()).doesNotContain("lines.jsonl");
    done(sign);

    String once = Files.readString(Path.of(batch));
    done("council", "batch", batch, "--key", at("ana.key"), "-o", batch);
    assertThat(Files.readString(Path.of(batch))).as("signed once more by the same").isEqualTo(once);

    Run keys =
        Run.of("council", "act", house(), batch, "--signed-by", "ana", "--signed-by", ana + "x");
    assertThat(keys.code()).isEqualTo(2);
    assertThat(keys.err())
        .contains("--signed-by ana;", "--signed-by " + ana + "x;", "NAME+ID+BASE64")
        .doesNotContain("lines.batch");

    Files.writeString(Path.of(batch), once.replace("\n", "\r\n"));
    Run ends = Run.of("council", "act", house(), batch, "--signed-by", ana);
    assertThat(ends.code()).isEqualTo(2);
    assertThat(ends.err()).contains("lines.batch", "line ends");

    Path empty = Files.writeString(temporary.resolve("empty.jsonl"), "\n");
    sign[2] = empty.toString();
    Run none = Run.of(sign);
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("empty.jsonl: no line");
  }

  private void acts(String time, List<String> lines) throws IOException {
    Path file = Files.write(temporary.resolve("acts.jsonl"), lines);
    done("council", "act", house(), file.toString(), "--time", time);
  }

  /// An assembly that ranks water and road; those present are the first eight.
  private void vote() throws IOException {
    List<String> members = new ArrayList<>();
    for (int k = 1; k <= MEMBERS; k++) {
      members.add(
          String.format(
              Locale.ROOT,
              "{\"act\":\"member-admitted\",\"council\":\"barrio\",\"member\":\"v%02d\","
                  + "\"day\":\"2026-01-10\",\"paper\":false}",
              k));
    }
    acts("2026-01-10T13:00:00Z", members);
    acts(
        "2026-03-01T12:00:00Z",
        List.of(
            "{\"act\":\"assembly-called\",\"council\":\"barrio\",\"assembly\":\"marzo\",\"day\":\"2026-03-15\","
                + "\"agenda\":[{\"subject\":\"obra\",\"title\":\"Agua o vía\"}]}"));
    done(
        "council",
        "roll",
        house(),
        "--council",
        "barrio",
        "--name",
        "marzo",
        "--day",
        "2026-03-01",
        "--time",
        "2026-03-01T13:00:00Z");
    StringBuilder present = new StringBuilder();
    for (int k = 1; k <= 8; k++) {
      present.append(k == 1 ? "" : ",").append(String.format(Locale.ROOT, "\"v%02d\"", k));
    }
    List<String> day = new ArrayList<>();
    day.add(
        "{\"act\":\"attendance-taken\",\"council\":\"barrio\",\"assembly\":\"marzo\",\"call\":1,\"present\":["
            + present
            + "]}");
    day.add(
        "{\"act\":\"ballot-opened\",\"council\":\"barrio\",\"ballot\":\"obra\",\"subject\":\"obra\","
            + "\"title\":\"¿Agua o vía?\",\"question\":{\"rule\":\"schulze\",\"options\":[\"agua\",\"vía\"],"
            + "\"seats\":1,\"costs\":{}},\"form\":\"named-open\",\"roll\":\"marzo\",\"assembly\":\"marzo\","
            + "\"seed\":\""
            + Hashes.ofSeed("dados")
            + "\"}");
    for (int k = 1; k <= 8; k++) {
      day.add(
          String.format(
              Locale.ROOT,
              "{\"act\":\"ballot-cast\",\"council\":\"barrio\",\"ballot\":\"obra\",\"voter\":\"v%02d\","
                  + "\"vote\":{\"type\":\"ranked\",\"tiers\":[[\"%s\"]]}}",
              k,
              k <= 5 ? "agua" : "vía"));
    }
    acts("2026-03-15T15:00:00Z", day);
  }

  private Run close() {
    return done(
        "council",
        "close",
        house(),
        "--council",
        "barrio",
        "--ballot",
        "obra",
        "--seed",
        "dados",
        "--time",
        "2026-03-15T16:00:00Z");
  }

  @Test
  void closingABallotTellsInWordsHowItCameOut() throws IOException {
    vote();
    assertThat(close().out())
        .contains("¿Agua o vía?: passed, 8 votes counted\n", "chosen: agua")
        .doesNotContain("[", "{", "=");
    assertThat(Run.of("council", "show", house(), "--council", "barrio").out())
        .contains("8 votes, passed: agua");
  }

  @Test
  void thePaperBearsTheBeginningOfTheHashOfTheBallotsLine() throws IOException {
    vote();
    Run paper = done("council", "ballot-paper", house(), "--council", "barrio", "--ballot", "obra");
    Matcher code =
        Pattern.compile("([0-9a-f]{4}) ([0-9a-f]{4}) ([0-9a-f]{4})\n").matcher(paper.out());
    assertThat(code.find()).as(paper.out()).isTrue();
    done("backup", house(), "-o", at("house.zip"));
    done("restore", at("house.zip"), "-o", at("published"));
    // As somebody would with grep and sha256sum.
    List<String> lines =
        Files.readAllLines(temporary.resolve("published/record/entries/000000.jsonl")).stream()
            .filter(line -> line.contains("\"kind\":\"ballot-opened\""))
            .toList();
    assertThat(lines).hasSize(1);
    assertThat(Hashes.of(lines.getFirst()))
        .startsWith(code.group(1) + code.group(2) + code.group(3));
    Run page =
        done(
            "council",
            "ballot-paper",
            house(),
            "--council",
            "barrio",
            "--ballot",
            "obra",
            "--html",
            "--copies",
            "4",
            "--language",
            "pt");
    assertThat(page.out()).contains("Asamblea &lt;del&gt; barrio", "Escreva 1");
    assertThat(page.out().split("<article>", -1)).hasSize(5);
    assertThat(
            Run.of("council", "ballot-paper", house(), "--council", "barrio", "--ballot", "obr")
                .err())
        .contains("'obra'");
    assertThat(
            Run.of(
                    "council",
                    "ballot-paper",
                    house(),
                    "--council",
                    "barrio",
                    "--ballot",
                    "obra",
                    "--copies",
                    "0")
                .code())
        .isEqualTo(2);
  }

  private Run verified(String name) {
    done("backup", house(), "-o", at(name + ".zip"));
    done("restore", at(name + ".zip"), "-o", at(name));
    return Run.of("verify", at(name), "--format", "json");
  }

  @Test
  void aBackupIsVerifiedAsItIsAndOneThatWasChangedIsTold() throws IOException {
    vote();
    done("record", "checkpoint", house(), "--key", at("acta.key"));
    done("backup", house(), "-o", at("whole.zip"));
    Run run = Run.of("verify", at("whole.zip"), "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().required("councils").number()).isEqualTo(1);
    done("restore", at("whole.zip"), "-o", at("unpacked"));
    assertThat(Run.of("verify", at("unpacked"), "--format", "json").out()).isEqualTo(run.out());

    byte[] bytes = Files.readAllBytes(temporary.resolve("whole.zip"));
    Files.write(temporary.resolve("short.zip"), Arrays.copyOf(bytes, bytes.length / 2));
    Run cut = Run.of("verify", at("short.zip"));
    assertThat(cut.code()).as(cut.err()).isEqualTo(2);
    assertThat(cut.err()).contains("short.zip", "cut short or damaged");
    // An archive of something else.
    Files.write(
        temporary.resolve("other.zip"),
        new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    assertThat(Run.of("verify", at("other.zip")).code()).isEqualTo(2);
  }

  @Test
  void minutesThatFollowFromTheBookAreCounted() throws IOException {
    vote();
    close();
    done(
        "council",
        "minutes",
        house(),
        "--council",
        "barrio",
        "--assembly",
        "marzo",
        "--keep",
        "--time",
        "2026-03-15T17:00:00Z");
    Run run = verified("kept");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.json().required("minutes").number()).isEqualTo(1);
    assertThat(run.json().required("unchecked").items()).isEmpty();
  }

  @Test
  void minutesThatSayTheyFollowFromTheBookAndDoNotAreFoundOut() throws IOException {
    vote();
    close();
    String text =
        done("council", "minutes", house(), "--council", "barrio", "--assembly", "marzo").out();
    String other = text.replace("Presentes: 8", "Presentes: 11");
    assertThat(other).isNotEqualTo(text);
    String hash = Hashes.of(other);
    acts(
        "2026-03-15T17:00:00Z",
        List.of(
            "{\"act\":\"minutes-kept\",\"council\":\"barrio\",\"assembly\":\"marzo\",\"text\":\""
                + hash
                + "\"}"));
    done("backup", house(), "-o", at("false.zip"));
    done("restore", at("false.zip"), "-o", at("false"));
    Path texts = Files.createDirectories(temporary.resolve("false/files"));
    Files.writeString(texts.resolve(hash), other);
    Run run = Run.of("verify", at("false"), "--format", "json");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.json().required("decisions").items().getFirst().text())
        .contains("the minutes of 'marzo', line", "Presentes: 11", "the book says", "Presentes: 8");
  }

  @Test
  void aHouseInADatabaseIsSignedThereAndGoesOn() throws IOException {
    done("record", "checkpoint", house(), "--key", at("acta.key"));
    vote();
    Run signed = done("record", "checkpoint", house(), "--key", at("acta.key"));
    assertThat(signed.out()).contains("Signed: ", house());
    // Again, nothing having changed: the same one.
    done("record", "checkpoint", house(), "--key", at("acta.key"));
    Run run = verified("signed");
    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.json().required("checkpoints").number()).isEqualTo(2);
    assertThat(run.json().required("signed").number())
        .isEqualTo(run.json().required("entries").number());
    // An old copy is not signed by a key that has signed more.
    done("restore", at("signed.zip"), "-o", at("copy.db"));
    acts(
        "2026-03-16T15:00:00Z",
        List.of(
            "{\"act\":\"member-left\",\"council\":\"barrio\",\"member\":\"v12\",\"day\":\"2026-03-16\","
                + "\"reason\":\"moved\"}"));
    done("record", "checkpoint", house(), "--key", at("acta.key"));
    assertThat(Run.of("record", "checkpoint", at("copy.db"), "--key", at("acta.key")).err())
        .contains("This is an old copy");
  }

  @Test
  void personalDataIsKeptBackedUpApartAndErased() throws IOException {
    done("council", "person", house(), "v01", "--name", "Ana Quispe", "--contact", "300 7");
    done("council", "person", house(), "v02", "--name", "Beto");
    assertThat(done("council", "person", house(), "v01").out())
        .isEqualTo("v01: Ana Quispe, 300 7\n");
    Path file = temporary.resolve("people.jsonl");
    done("council", "people", house(), "-o", file.toString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Run.of("council", "people", house(), "-o", file.toString()).err())
        .contains("something is there");
    assertThat(done("council", "forget", house(), "v01").out()).isEqualTo("Erased: v01\n");
    assertThat(Run.of("council", "forget", house(), "v01").code()).isEqualTo(1);
    assertThat(Run.of("council", "person", house(), "v01").code()).isEqualTo(2);
    // Beto is here already: nobody is taken over.
    assertThat(Run.of("council", "people", house(), "--from", file.toString()).err())
        .contains("'v02', who is here already");
    assertThat(Run.of("council", "person", house(), "v01").code()).isEqualTo(2);
    done("council", "forget", house(), "v02");
    done("council", "people", house(), "--from", file.toString());
    assertThat(done("council", "person", house(), "v02").out()).contains("Beto");
    Files.writeString(file, "{\"code\":1}\nno json\n", StandardCharsets.UTF_8);
    assertThat(Run.of("council", "people", house(), "--from", file.toString()).err())
        .contains("people.jsonl:1", "people.jsonl:2");
    done("backup", house(), "-o", at("house.zip"));
    done("restore", at("house.zip"), "-o", at("published"));
    assertThat(Run.of("council", "person", at("published"), "v02").err())
        .contains("holds no personal data");
  }

  @Test
  void departmentsCanBeFoundedWithTheirMunicipalities() {
    Run run = done("council", "departments", house(), "--municipalities", "88,91");
    assertThat(run.out()).contains("entries 2 to 48");
    Run show = done("council", "show", house(), "--format", "csv");
    assertThat(show.out())
        .contains("co-88001,San Andrés,island,co-88", "co-91263,El Encanto,non-municipalised-area")
        .contains("co-91001,Leticia,municipality,co-91");
    assertThat(Run.of("council", "departments", house(), "--municipalities", "88,00,77").err())
        .contains("--municipalities 00", "--municipalities 77");
  }

  @Test
  void theListOfActsSaysWhatIsInTheThingsTheyHold() {
    assertThat(done("council", "acts").out())
        .contains(
            "\nballot-cast\n  council: text\n  ballot: text\n  voter: text\n  vote: Vote\n",
            "\nVote, \"type\": \"ranked\"\n  tiers: list of list of text\n",
            "\nQuestion\n  rule: CountingRule\n",
            "  budget?: decimal as text\n",
            "\nCountingRule\n  code: yes-no | list-hare",
            "\nMandate\n  code: refuse | flag | free\n")
        .doesNotContain("java.util");
  }
}
