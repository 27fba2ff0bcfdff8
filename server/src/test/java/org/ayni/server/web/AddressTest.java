package org.ayni.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Addresses whose fields have any name.
class AddressTest {

  @Test
  void namesAndValuesOfFieldsAreEscapedWhateverTheyHold() {
    assertThat(new Address("/plan", Map.of("a}b:c{d/e", "{x} & y=1 ñ")).toString())
        .isEqualTo("/plan?a%7Db%3Ac%7Bd%2Fe=%7Bx%7D%20%26%20y%3D1%20%C3%B1");
    assertThat(new Address("/plan", Map.of()).with("years", "5").toString())
        .isEqualTo("/plan?years=5");
  }
}
