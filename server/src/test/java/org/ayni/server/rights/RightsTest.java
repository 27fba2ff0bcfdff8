package org.ayni.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.store.people.Granted;
import org.junit.jupiter.api.Test;

class RightsTest {

  private static final Path DOCS = Path.of("../docs/accounts.md");
  private static final String BEGIN = "<!-- rights.csv, kept by RightsTest -->\n";
  private static final String END = "<!-- end of rights.csv -->\n";

  private static String table() {
    StringBuilder text = new StringBuilder("| action |");
    for (Role role : Role.values()) {
      text.append(' ').append(role.code()).append(" |");
    }
    text.append("\n|---|").append("---|".repeat(Role.values().length)).append('\n');
    for (String action : Rights.table().actions()) {
      text.append("| `").append(action).append("` |");
      for (Role role : Role.values()) {
        String right = Rights.table().of(action, role).code();
        text.append(' ').append(right.equals("no") ? "–" : right).append(" |");
      }
      text.append('\n');
    }
    return text.toString();
  }

  /// `-Dayni.docs=write` writes it anew.
  @Test
  void theDocumentShowsTheTable() throws IOException {
    String page = Files.readString(DOCS);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    assertThat(end).as("the place of the table in " + DOCS).isGreaterThanOrEqualTo(begin);
    if ("write".equals(System.getProperty("ayni.docs"))) {
      Files.writeString(DOCS, page.substring(0, begin) + table() + page.substring(end));
    }
    assertThat(Files.readString(DOCS)).contains(BEGIN + table() + END);
  }

  @Test
  void whatIsNotInTheTableIsNobodysRight() {
    for (Role role : Role.values()) {
      assertThat(Rights.table().of("something-new", role)).isEqualTo(Right.NO);
    }
  }

  @Test
  void aRoleHoldsInItsCouncilOnlyAndInItsMembersNameOnly() {
    Person ana = new Person("id", "ana", List.of(new Granted("rio", "member", "m1")));
    assertThat(ana.may("ballot-cast", "rio", Optional.of("m1"), false)).isTrue();
    assertThat(ana.may("ballot-cast", "rio", Optional.of("m2"), false)).isFalse();
    assertThat(ana.may("ballot-cast", "monte", Optional.of("m1"), false)).isFalse();
    assertThat(ana.may("ballot-cast", "rio", Optional.empty(), false)).isFalse();
    Person invented = new Person("id", "x", List.of(new Granted("rio", "emperor", "m1")));
    assertThat(invented.may("ballot-cast", "rio", Optional.of("m1"), false)).isFalse();
  }
}
