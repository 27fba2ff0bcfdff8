package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.ayni.record.tree.Hash;
import org.ayni.store.database.Database;
import org.ayni.store.database.Postgresql;
import org.ayni.store.people.Uploads.Upload;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that come piece by piece, in a file and on a server.
class UploadsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path temporary;

  private Database database(String kind) throws IOException {
    return People.beside(
        kind.equals("file") ? temporary.resolve("house.db").toString() : Postgresql.newDatabase());
  }

  private static String account(Database database, String member) throws Exception {
    Accounts accounts = Accounts.in(database);
    String link =
        accounts.invite(new Granted("rio", "member", member), NOW.plus(Duration.ofDays(1)));
    accounts.accept(link, NOW, "login-" + member, "{x}one");
    return accounts.withLogin("login-" + member).orElseThrow().id();
  }

  private static byte[] file(int seed) {
    byte[] file = new byte[1_000];
    new Random(seed).nextBytes(file);
    return file;
  }

  private static Upload begun(Uploads uploads, String account, String name, byte[] file)
      throws IOException {
    return uploads.begin(account, name, file.length, Hash.sha256(file).hex(), NOW).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void piecesMakeTheSameFileAndGoOnWhereTheyEnded(String kind) throws Exception {
    Database database = database(kind);
    String ana = account(database, "m-01");
    byte[] file = file(1);
    Upload one = begun(Uploads.in(database), ana, "a.xlsx", file);
    assertThat(Uploads.in(database).append(ana, one.id(), 0, Arrays.copyOf(file, 400), NOW))
        .isTrue();

    // Somebody else's program, after a restart: the same file is the same upload.
    Uploads uploads = Uploads.in(database);
    Upload again = begun(uploads, ana, "a.xlsx", file);
    assertThat(again.id()).isEqualTo(one.id());
    assertThat(again.received()).isEqualTo(400);
    assertThat(uploads.content(again)).as("not whole yet").isEmpty();
    assertThat(uploads.append(ana, one.id(), 400, Arrays.copyOfRange(file, 400, 1_000), NOW))
        .isTrue();

    Upload whole = uploads.find(ana, one.id(), NOW).orElseThrow();
    assertThat(whole.whole()).isTrue();
    assertThat(uploads.content(whole).orElseThrow()).isEqualTo(file);
    uploads.drop(ana, one.id());
    assertThat(uploads.of(ana, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void whatDoesNotFitIsNotKept(String kind) throws Exception {
    Database database = database(kind);
    String ana = account(database, "m-01");
    String beto = account(database, "m-02");
    Uploads uploads = Uploads.in(database);
    byte[] file = file(2);
    String id = begun(uploads, ana, "a.xlsx", file).id();
    uploads.append(ana, id, 0, Arrays.copyOf(file, 400), NOW);

    assertThat(uploads.append(ana, id, 0, new byte[10], NOW)).as("sent again").isFalse();
    assertThat(uploads.append(ana, id, 500, new byte[10], NOW)).as("a gap").isFalse();
    assertThat(uploads.append(ana, id, 400, new byte[601], NOW)).as("beyond the end").isFalse();
    assertThat(uploads.append(beto, id, 400, new byte[10], NOW)).as("another's").isFalse();
    assertThat(uploads.find(beto, id, NOW)).isEmpty();
    uploads.drop(beto, id);

    assertThat(uploads.find(ana, id, NOW).orElseThrow().received()).isEqualTo(400);
    // Another file under the announced hash is not taken for it.
    uploads.append(ana, id, 400, new byte[600], NOW);
    assertThat(uploads.content(uploads.find(ana, id, NOW).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void sizeNumberAndAgeAreBounded(String kind) throws Exception {
    Database database = database(kind);
    String ana = account(database, "m-01");
    Uploads uploads = Uploads.in(database);
    assertThatThrownBy(() -> uploads.begin(ana, "a", Uploads.MOST_BYTES + 1L, "x", NOW))
        .hasMessageContaining("4194305 bytes");
    for (int k = 0; k < Uploads.MOST + 1; k++) {
      uploads.begin(ana, "file " + k, 10, "x", NOW.plusSeconds(k));
    }
    assertThat(uploads.of(ana, NOW)).extracting(Upload::name).doesNotContain("file 0").hasSize(3);
    assertThat(uploads.begin("nobody", "a", 10, "x", NOW)).isEmpty();

    String id = uploads.of(ana, NOW).getFirst().id();
    Instant late = NOW.plus(Uploads.KEPT).plusSeconds(10);
    assertThat(uploads.append(ana, id, 0, new byte[1], late)).isFalse();
    assertThat(uploads.of(ana, late)).isEmpty();
    uploads.begin(ana, "new", 10, "x", late);
    assertThat(uploads.find(ana, id, NOW)).as("erased, not only hidden").isEmpty();
    People.in(database).erase("m-01");
    assertThat(uploads.of(ana, late)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void singleBytesDoNotFillTheTables(String kind) throws Exception {
    Database database = database(kind);
    database.hold();
    String ana = account(database, "m-01");
    Uploads uploads = Uploads.in(database);
    String id = uploads.begin(ana, "a", Uploads.MOST_BYTES, "x", NOW).orElseThrow().id();
    int taken = 0;
    while (uploads.append(ana, id, taken, new byte[1], NOW)) {
      taken++;
    }
    assertThat(taken).isEqualTo(Uploads.MOST_PIECES);
    database.letGo();
  }
}
