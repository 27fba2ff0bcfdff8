package org.ayni.store.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/// What Flyway has to tell: its steps are nobody's business, what went wrong is thrown as well. So
/// standard output holds the answer of a command and nothing else, whatever logging there is.
public final class QuietLog implements LogCreator {

  private static final System.Logger LOGGER = System.getLogger("org.ayni.store");

  @Override
  public Log createLogger(Class<?> type) {
    return new Log() {
      @Override
      public void debug(String message) {}

      @Override
      public void info(String message) {}

      @Override
      public void notice(String message) {}

      @Override
      public void warn(String message) {
        LOGGER.log(System.Logger.Level.DEBUG, message);
      }

      @Override
      public void error(String message) {
        LOGGER.log(System.Logger.Level.DEBUG, message);
      }

      @Override
      public void error(String message, Exception thrown) {
        LOGGER.log(System.Logger.Level.DEBUG, message, thrown);
      }
    };
  }
}
