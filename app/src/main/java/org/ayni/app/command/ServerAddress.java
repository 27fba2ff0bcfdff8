package org.ayni.app.command;

import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.ServerOptions;
import picocli.CommandLine.Option;

/// Where the pages are served.
final class ServerAddress {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "" + ServerOptions.PORT,
      description = "port to listen at, 0 for any free one (default: ${DEFAULT-VALUE})")
  private int port = ServerOptions.PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerOptions.LOCAL,
      description = {
        "address to listen at (default: ${DEFAULT-VALUE}, this machine only).",
        "0.0.0.0 lets everybody on the network see the pages."
      })
  private String host = ServerOptions.LOCAL;

  ServerOptions at(ServerOptions options) {
    if (!(port >= 0 && port <= 65535)) {
      throw new BadInputException(
          Problem.ofFile("--port", Integer.toString(port), "0 … 65535", "Try --port 8081."));
    }
    return options.withHost(host).withPort(port);
  }
}
