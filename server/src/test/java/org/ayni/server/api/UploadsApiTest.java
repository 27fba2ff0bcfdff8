package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.ayni.formats.WorkbookWriter;
import org.ayni.record.tree.Hash;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.server.Valley;
import org.ayni.store.people.Uploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file sent in pieces over a line that breaks, and what is refused.
class UploadsApiTest {

  private static DeskHouse house;
  private static byte[] workbook;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    house = new DeskHouse(temporary);
    house.account("ana", "member", "m0");
    house.account("beto", "member", "m1");
    Path file = temporary.resolve("valle.xlsx");
    WorkbookWriter.write(Valley.economy(), file);
    workbook = Files.readAllBytes(file);
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static String token(Phone phone) {
    return Phone.token(phone.get("/account").body());
  }

  private static HttpResponse<String> begin(Phone phone, String name, byte[] file) {
    return begin(phone, name, file.length, Hash.sha256(file).hex());
  }

  private static HttpResponse<String> begin(Phone phone, String name, long size, String hash) {
    String wish = "{\"name\":\"%s\",\"size\":%d,\"sha256\":\"%s\"}".formatted(name, size, hash);
    return phone.request(
        "POST",
        "/api/uploads",
        wish.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "X-XSRF-TOKEN",
        token(phone));
  }

  private static HttpResponse<String> piece(
      Phone phone, String address, long offset, byte[] piece) {
    return phone.request(
        "PATCH",
        address,
        piece,
        "Content-Type",
        "application/octet-stream",
        "Upload-Offset",
        Long.toString(offset),
        "X-XSRF-TOKEN",
        token(phone));
  }

  private static String address(HttpResponse<String> begun) {
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    return Http.json(begun).required("address").asString();
  }

  private static long offset(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Upload-Offset"))
        .contains(Http.json(answer).required("offset").asString());
    return Http.json(answer).required("offset").asLong();
  }

  private static HttpResponse<String> handIn(Phone phone, String address, String kind) {
    String wish = "{\"upload\":\"%s\",\"kind\":\"%s\"}".formatted(address, kind);
    return phone.request(
        "POST",
        "/api/own",
        wish.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json",
        "X-XSRF-TOKEN",
        token(phone));
  }

  /// Announces a whole piece, sends a part of it and hangs up.
  private static void cut(Phone phone, String address, long offset, byte[] piece, int sent)
      throws IOException {
    String cookies =
        phone.cookies.getCookieStore().getCookies().stream()
            .map(one -> one.getName() + "=" + one.getValue())
            .collect(Collectors.joining("; "));
    String head =
        """
        PATCH %s HTTP/1.1
        Host: 127.0.0.1
        Cookie: %s
        X-XSRF-TOKEN: %s
        Content-Type: application/octet-stream
        Upload-Offset: %d
        Content-Length: %d

        """
            .formatted(address, cookies, token(phone), offset, piece.length)
            .replace("\n", "\r\n");
    try (Socket line = new Socket(InetAddress.ofLiteral("127.0.0.1"), house.server.port())) {
      OutputStream out = line.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(piece, 0, sent);
      out.flush();
    }
  }

  private static void awaitOffset(Phone phone, String address, long offset)
      throws InterruptedException {
    for (int k = 0; k < 100 && offset(phone.get(address)) != offset; k++) {
      Thread.sleep(50);
    }
    assertThat(offset(phone.get(address))).isEqualTo(offset);
  }

  @Test
  void whatCameBeforeTheLineBrokeIsKeptAlsoAfterARestartAndTheSameBytesArrive()
      throws IOException, InterruptedException {
    Phone ana = Phone.of(house, "ana");
    String address = address(begin(ana, "valle.xlsx", workbook));
    assertThat(offset(piece(ana, address, 0, Arrays.copyOf(workbook, 1_000)))).isEqualTo(1_000);

    cut(ana, address, 1_000, Arrays.copyOfRange(workbook, 1_000, workbook.length), 700);
    awaitOffset(ana, address, 1_700);
    assertThat(ana.get("/me/economies").body()).contains("valle.xlsx: llegó");
    house.restart();

    HttpResponse<String> again = begin(ana, "valle.xlsx", workbook);
    assertThat(address(again)).as("the same file, recognised").isEqualTo(address);
    assertThat(offset(again)).isEqualTo(1_700);
    assertThat(handIn(ana, address, "economy").statusCode()).as("not whole").isEqualTo(422);
    piece(ana, address, 1_700, Arrays.copyOfRange(workbook, 1_700, workbook.length));
    Uploads.Upload whole =
        house
            .options
            .uploads()
            .of(house.options.accounts().withLogin("ana").orElseThrow().id(), house.now())
            .getFirst();
    assertThat(house.options.uploads().content(whole).orElseThrow()).isEqualTo(workbook);

    HttpResponse<String> kept = handIn(ana, address, "economy");
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(ana.get(Phone.location(kept)).body()).contains("Problemas encontrados: 0");
    assertThat(ana.get(address).statusCode()).as("its pieces are gone").isEqualTo(404);
  }

  @Test
  void theFormTakesTheIdOfAFileThatIsHere() {
    Phone ana = Phone.of(house, "ana");
    byte[] goals = "{\"years\": 3}".getBytes(StandardCharsets.UTF_8);
    String address = address(begin(ana, "metas.json", goals));
    piece(ana, address, 0, goals);

    HttpResponse<String> kept =
        ana.post(
            "/me/scenarios",
            ana.withTokens(
                ana.get("/me/scenarios").body(),
                Map.of("upload", address.replaceAll(".*/", ""), "kind", "GOALS", "title", "")));

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
    assertThat(ana.get(Phone.location(kept)).body()).contains("metas.json");
  }

  @Test
  void aPieceInTheWrongPlaceIsRefusedAndSaysWhereToGoOn() {
    Phone ana = Phone.of(house, "ana");
    String address = address(begin(ana, "b.xlsx", workbook));
    piece(ana, address, 0, Arrays.copyOf(workbook, 1_100));

    for (long wrong : new long[] {0, 1_099, 1_101, 999_999_999}) {
      HttpResponse<String> answer = piece(ana, address, wrong, new byte[10]);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("/api/problems/offset", "se esperaba 1100:");
    }
    assertThat(
            ana.request(
                    "PATCH",
                    address,
                    new byte[10],
                    "Content-Type",
                    "application/octet-stream",
                    "Upload-Offset",
                    "-1",
                    "X-XSRF-TOKEN",
                    token(ana))
                .statusCode())
        .isEqualTo(400);
    assertThat(offset(ana.get(address))).isEqualTo(1_100);
  }

  @Test
  void anotherPersonFindsNothingThere() {
    Phone ana = Phone.of(house, "ana");
    Phone beto = Phone.of(house, "beto");
    Phone nobody = new Phone(house, "es");
    String address = address(begin(ana, "c.xlsx", workbook));
    piece(ana, address, 0, workbook);

    assertThat(beto.get(address).statusCode()).isEqualTo(404);
    assertThat(piece(beto, address, workbook.length, new byte[1]).statusCode()).isEqualTo(404);
    assertThat(handIn(beto, address, "economy").statusCode()).isEqualTo(422);
    beto.post(
        "/me/uploads/" + address.replaceAll(".*/", "") + "/drop",
        beto.withTokens(beto.get("/me/economies").body(), Map.of()));
    assertThat(nobody.get(address).statusCode()).isEqualTo(401);
    assertThat(address(begin(beto, "c.xlsx", workbook)))
        .as("the same file is another upload")
        .isNotEqualTo(address);
    assertThat(offset(ana.get(address))).isEqualTo(workbook.length);
  }

  @Test
  void whatIsTooLargeIsRefused() {
    Phone ana = Phone.of(house, "ana");

    assertThat(begin(ana, "d.zip", Uploads.MOST_BYTES + 1L, "a".repeat(64)).statusCode())
        .isEqualTo(413);
    String address = address(begin(ana, "d.zip", 100, "a".repeat(64)));
    assertThat(piece(ana, address, 0, new byte[101]).statusCode()).isEqualTo(413);
    assertThat(piece(ana, address, 0, new byte[5 << 20]).statusCode()).isEqualTo(413);
    assertThat(offset(ana.get(address))).isZero();
    piece(ana, address, 0, new byte[100]);
    assertThat(handIn(ana, address, "economy").statusCode())
        .as("not the file that was announced")
        .isEqualTo(422);
    assertThat(ana.get(address).statusCode()).as("and gone").isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 10, hash, name",
    "a/b, 10, hash, name",
    "a, 0, hash, size",
    "a, -5, hash, size",
    "a, 10, xyz, sha256",
  })
  void whatIsAnnouncedWronglyIsTold(String name, long size, String hash, String field) {
    Phone ana = Phone.of(house, "ana");

    HttpResponse<String> answer = begin(ana, name, size, hash.replace("hash", "a".repeat(64)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"" + field + "\"").doesNotContain("??");
  }

  @Test
  void nobodySendsWithoutTheTokenOfTheSession() {
    Phone ana = Phone.of(house, "ana");
    String address = address(begin(ana, "e.xlsx", workbook));

    assertThat(
            ana.request(
                    "PATCH",
                    address,
                    new byte[1],
                    "Content-Type",
                    "application/octet-stream",
                    "Upload-Offset",
                    "0")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void oneGivenUpIsGone() {
    Phone ana = Phone.of(house, "ana");
    String address = address(begin(ana, "f.xlsx", workbook));

    HttpResponse<String> answer =
        ana.request("DELETE", address, new byte[0], "X-XSRF-TOKEN", token(ana));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(ana.get(address).statusCode()).isEqualTo(404);
  }
}
