package org.ayni.record.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.junit.jupiter.api.Test;

class CommitmentTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void itIsTheHashOfLabelSaltAndCanonicalData() throws NoSuchAlgorithmException {
    String salt = "ab".repeat(32);
    Commitment.Opening opening =
        Commitment.Opening.parse(
            ("{ \"salt\": \"" + salt + "\", \"data\": {\"name\":\"Ana\", \"id\":7} }")
                .getBytes(StandardCharsets.UTF_8));
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update("ayni-commitment/1\n".getBytes(StandardCharsets.UTF_8));
    digest.update(HexFormat.of().parseHex(salt));
    digest.update("{\"id\":7,\"name\":\"Ana\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(opening.commitment())
        .hasToString("commitment:" + HexFormat.of().formatHex(digest.digest()));
    assertThat(
            Commitment.Opening.parse(opening.text().getBytes(StandardCharsets.UTF_8)).commitment())
        .isEqualTo(opening.commitment());
  }

  @Test
  void theSamePersonTwiceCannotBeRecognised() {
    Value ana = new Value.Text("Ana");
    assertThat(Commitment.Opening.of(ana, random).commitment())
        .isNotEqualTo(Commitment.Opening.of(ana, random).commitment());
  }

  @Test
  void anotherPersonDoesNotOpenIt() {
    Commitment.Opening opening = Commitment.Opening.of(new Value.Text("Ana"), random);
    String other = opening.text().replace("Ana", "Eva");
    assertThat(Commitment.Opening.parse(other.getBytes(StandardCharsets.UTF_8)).commitment())
        .isNotEqualTo(opening.commitment());
  }

  @Test
  void commitmentsAreFoundAnywhereInABody() {
    Commitment one = Commitment.Opening.of(new Value.Text("Ana"), random).commitment();
    Commitment two = Commitment.Opening.of(new Value.Text("Luis"), random).commitment();
    Value body =
        Value.Fields.none()
            .with("owner", one.toString())
            .with("list", Value.Items.ofTexts(List.of("x", two.toString())))
            .with("text", "commitment:short");
    assertThat(Commitment.in(body)).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void whatIsNoOpeningIsRefused() {
    for (String text : List.of("{}", "[]", "{\"data\":1,\"salt\":\"ab\"}", "{\"data\":1}")) {
      assertThatThrownBy(() -> Commitment.Opening.parse(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(RecordException.class);
    }
  }
}
