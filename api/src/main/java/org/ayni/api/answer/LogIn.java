package org.ayni.api.answer;

import java.util.Objects;

/// To log in with.
public record LogIn(String login, String password) {
  public LogIn {
    // What was sent may lack either.
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "LogIn[" + login + "]";
  }
}
