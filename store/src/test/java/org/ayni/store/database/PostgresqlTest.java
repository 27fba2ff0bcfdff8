package org.ayni.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresqlTest extends DatabaseContract {

  private final String address = Postgresql.newDatabase();

  @Override
  protected String address() {
    return address;
  }

  @Test
  void messagesQuoteNoRows() throws IOException {
    String other = Postgresql.newDatabase();
    Database people = Database.create(other, Schema.PEOPLE);
    assertThatThrownBy(() ->
            people.with(connection -> {
              try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO person VALUES ('m-01', 'Ana', '')");
                return statement.execute("INSERT INTO person VALUES ('m-01', 'Ana', '')");
              }
            }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("person_pkey")
        .hasMessageNotContaining("m-01");
  }

  @Test
  void passwordsStayOutOfMessages() {
    assertThat(store().name()).startsWith("jdbc:postgresql:").doesNotContain("?", "user");
  }
}
