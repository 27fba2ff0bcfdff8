package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Commitment;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

  private static final Person ANA =
      new Person("la-esperanza-07", "Ana Lucía Quispe Mamani", "+57 300 000 0007");

  @TempDir Path temporary;

  private String house() {
    return temporary.resolve("house.db").toString();
  }

  private static Commitment.Opening opening() {
    return Commitment.Opening.of(
        Value.Fields.none().with("paper", "CC 1000000007"), new SecureRandom());
  }

  /// Files of the folder in which some bytes are found.
  private List<Path> traces(String text) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (bytes.contains(
            new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  private static void neighbours(People people, int from, int to) throws IOException {
    for (int k = from; k < to; k++) {
      people.keep(new Person("n" + k, "Neighbour " + k, "x".repeat(k % 700)));
    }
  }

  @Test
  void whoIsErasedLeavesNoTraceInAnyFileAndTheOthersStay() throws IOException {
    People people = People.of(house());
    neighbours(people, 0, 30);
    people.keep(ANA);
    Commitment.Opening opening = opening();
    people.keep(ANA.code(), opening);
    people.keep(new Person(ANA.code(), "Ana Quispe de Rojas", "avenida 9"));
    neighbours(people, 30, 60);
    String salt = opening.text().replaceFirst("(?s).*\"salt\":\"([0-9a-f]{64})\".*", "$1");
    assertThat(salt).hasSize(64);
    List<String> all =
        List.of(
            ANA.code(),
            ANA.name(),
            ANA.contact(),
            "Ana Quispe de Rojas",
            "avenida 9",
            "CC 1000000007",
            salt,
            opening.commitment().toString());
    // The test of the test: what is there is found.
    assertThat(traces("Ana Quispe de Rojas")).isNotEmpty();
    assertThat(traces(salt)).isNotEmpty();

    assertThat(people.erase(ANA.code())).isTrue();

    for (String text : all) {
      assertThat(traces(text)).as(text).isEmpty();
    }
    assertThat(people.person(ANA.code())).isEmpty();
    assertThat(people.person("n59")).isPresent();
    assertThat(people.erase(ANA.code())).isFalse();
  }

  @Test
  void itLiesInAFileOfItsOwnThatOnlyItsOwnerMayRead() throws IOException {
    People.of(house()).keep(ANA);
    Path file = temporary.resolve("house.people.db");
    assertThat(traces(ANA.name())).containsExactly(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void onAServerItIsErasedWithItsOpenings() throws IOException {
    People people = People.of(Postgresql.newDatabase());
    people.keep(ANA);
    Commitment.Opening opening = opening();
    people.keep(ANA.code(), opening);
    assertThat(people.person(ANA.code())).contains(ANA);
    assertThat(people.openings(ANA.code()))
        .singleElement()
        .satisfies(one -> assertThat(one.text()).isEqualTo(opening.text()));
    assertThat(people.erase(ANA.code())).isTrue();
    assertThat(people.person(ANA.code())).isEmpty();
    assertThat(people.openings(ANA.code())).isEmpty();
  }
}
