package org.ayni.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresqlTest extends DatabaseContract {

  private final String address = Postgresql.newDatabase();

  @Override
  protected String address() {
    return address;
  }

  @Test
  void passwordsStayOutOfMessages() {
    assertThat(store().name()).startsWith("jdbc:postgresql:").doesNotContain("?", "user");
  }
}
