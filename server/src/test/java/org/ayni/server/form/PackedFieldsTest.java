package org.ayni.server.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many fields in one.
class PackedFieldsTest {

  private static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("years", "5");
    fields.put("p.vía-veredal.product.0", "F01");
    fields.put("p.vía-veredal.amounts.0", "300 20,5");
    fields.put("p.vía-veredal.labour", "");
    fields.put("x".repeat(400), "a=b&c\n😀");
    fields.put("x".repeat(401), "two names that share more than fits");
    return fields;
  }

  @Test
  void allFieldsComeOutInTheirOrderAsTheyWentIn() {
    String packed = PackedFields.pack(fields());

    assertThat(packed).matches("[A-Za-z0-9_-]+");
    assertThat(PackedFields.unpack(packed).orElseThrow()).containsExactlyEntriesOf(fields());
    assertThat(PackedFields.unpack(PackedFields.pack(Map.of()))).contains(Map.of());
  }

  @Test
  void whatIsCutOffIsNotTakenForTheWhole() {
    String packed = PackedFields.pack(fields());
    for (int length = 0; length < packed.length() - 1; length++) {
      assertThat(PackedFields.unpack(packed.substring(0, length))).as("first " + length).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "years=5", "AAAA", "____", "ñ"})
  void whatIsNoneIsNotTaken(String text) {
    assertThat(PackedFields.unpack(text)).isEmpty();
  }

  @Test
  void whatInflatesToMoreThanAnyFormIsNotTaken() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      out.write(new byte[1 << 24]);
    }
    String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());

    assertThat(PackedFields.unpack(packed)).isEmpty();
  }
}
