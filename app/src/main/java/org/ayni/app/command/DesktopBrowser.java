package org.ayni.app.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/// The browser of whoever sits at this machine, if anybody does.
final class DesktopBrowser {

  private DesktopBrowser() {}

  /// Opens `address`; where that cannot be, the printed address has to do.
  static void open(URI address) {
    List<String> command = command(address.toString());
    if (command.isEmpty()) {
      return;
    }
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      started.getOutputStream().close();
    } catch (IOException _) {
      // No such program: the address stands on the terminal.
    }
  }

  private static List<String> command(String address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return List.of("open", address);
    }
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", address);
    }
    boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return screen ? List.of("xdg-open", address) : List.of();
  }
}
