package org.ayni.server.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.server.view.DeliveryNote;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photos of what was delivered: attached, seen by the people of the council, erased.
class PhotoPagesTest {

  private static DeskHouse house;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    house = new DeskHouse(temporary);
    house.account("ana", "member", "m0");
    house.account("beto", "member", "m1");
    house.account("sec", "registrar", "");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static byte[] picture(int width) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  private static HttpResponse<String> send(Phone phone, byte[] file) {
    String token = Phone.token(phone.get("/councils/rio/photo?promise=1").body());
    return phone.handIn(
        "/councils/rio/photo", "../x.php", file, Map.of("_csrf", token, "promise", "1"));
  }

  /// Its hash.
  private static String attached(Phone phone, int width) throws IOException {
    String to = Phone.location(send(phone, picture(width)));
    assertThat(to).contains("/councils/rio/acts/delivery-reported?photo=", "promise=1");
    return to.replaceAll(".*photo=([0-9a-f]{64}).*", "$1");
  }

  private static int erase(Phone phone, String hash) {
    String page = phone.get("/account").body();
    return phone
        .post("/councils/rio/photos/" + hash + "/erase", phone.withTokens(page, Map.of()))
        .statusCode();
  }

  @Test
  void itIsSeenByThePeopleOfTheCouncilAlone() throws IOException {
    String hash = attached(Phone.of(house, "ana"), 50);
    String address = "/councils/rio/photos/" + hash;

    HttpResponse<String> seen = Phone.of(house, "beto").get(address);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(new Phone(house, "es").get(address).statusCode()).isEqualTo(302);
    assertThat(Phone.of(house, "beto").get(address.replace("rio", "other")).statusCode())
        .isIn(403, 404);
  }

  @Test
  void whoAttachedItErasesItAndSoDoesTheRegistrarAndNobodyElse() throws IOException {
    Phone ana = Phone.of(house, "ana");
    String first = attached(ana, 60);
    String second = attached(ana, 70);
    assertThat(ana.get("/me/photos").body()).contains(first.substring(0, 12));

    assertThat(erase(Phone.of(house, "beto"), first)).isEqualTo(403);
    assertThat(erase(ana, first)).isEqualTo(302);
    assertThat(erase(Phone.of(house, "sec"), second)).isEqualTo(302);

    for (String hash : new String[] {first, second}) {
      assertThat(ana.get("/councils/rio/photos/" + hash).statusCode()).isEqualTo(404);
    }
    assertThat(ana.get("/me/photos").body()).doesNotContain(first.substring(0, 12));
  }

  @Test
  void whatIsNoPhotoIsRefusedAndNothingIsKept() throws IOException {
    Phone beto = Phone.of(house, "beto");

    HttpResponse<String> answer = send(beto, "<?php".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("no es una foto").doesNotContain("php", "??");
    assertThat(beto.get("/me/photos").body()).contains("No hay ninguna");
  }

  @Test
  void theNoteOfAReportNamesItByItsHashAlone() {
    String hash = "ab".repeat(32);
    String kept = DeliveryNote.of(Optional.of("Llegó.\n"), Optional.of(hash));

    assertThat(kept).isEqualTo("Llegó.\n\nphoto sha256:" + hash);
    assertThat(DeliveryNote.parse(kept)).isEqualTo(new DeliveryNote("Llegó.", Optional.of(hash)));
    assertThat(DeliveryNote.parse(DeliveryNote.of(Optional.empty(), Optional.of(hash))))
        .isEqualTo(new DeliveryNote("", Optional.of(hash)));
    assertThat(DeliveryNote.parse("Sin foto.").photo()).isEmpty();
    assertThat(DeliveryNote.of(Optional.empty(), Optional.empty())).isEmpty();
  }
}
