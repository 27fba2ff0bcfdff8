package org.ayni.server;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.planning.table.Goals;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.web.WebPages;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// The running server.
///
///     try (AyniServer server = AyniServer.start(ServerOptions.local(economies, solver))) {
///       server.awaitStop();
///     }
public final class AyniServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final ServerOptions options;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private AyniServer(ConfigurableApplicationContext context, ServerOptions options) {
    this.context = context;
    this.options = options;
  }

  /// Starts and returns once it listens.
  ///
  /// @throws BadInputException when the port is taken or the host is none of this machine's
  public static AyniServer start(ServerOptions options) {
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(WebPages.class)
              .web(WebApplicationType.SERVLET)
              .logStartupInfo(false)
              .initializers(c -> c.getBeanFactory().registerSingleton("serverOptions", options))
              .run(
                  // Only our own settings: a file that happens to lie about must not change them.
                  "--spring.config.location=classpath:/org/ayni/server/server.properties",
                  "--server.address=" + options.host(),
                  "--server.port=" + options.port());
      AyniServer server = new AyniServer(context, options);
      context.addApplicationListener(e -> {
        if (e instanceof ContextClosedEvent) {
          server.stopped.countDown();
        }
      });
      return server;
    } catch (PortInUseException _) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "port " + options.port() + " is in use",
              "a free port",
              "Another server, perhaps this one started before, listens there. Try --port "
                  + (options.port() % 65535 + 1)
                  + "."));
    } catch (WebServerException e) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "cannot listen at " + options.host() + ", port " + options.port(),
              "an address of this machine and a port that may be used",
              "The system says: " + reason(e) + ". Try --host 127.0.0.1 --port 8081."));
    }
  }

  private static String reason(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  /// The port it listens at.
  public int port() {
    if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
      return web.getWebServer().getPort();
    }
    throw new IllegalStateException("the server has stopped; it has no port");
  }

  /// Where a browser on this machine finds it.
  public URI address() {
    boolean local = options.host().equals(ServerOptions.LOCAL) || options.host().equals("0.0.0.0");
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return URI.create("http://" + (local ? "localhost" : host) + ":" + port() + "/");
  }

  /// Begins to compute the standard plan of the first economy, so that it is there when the page is
  /// opened.
  public void planAhead() {
    String first = options.economies().getFirst().name();
    var run =
        context
            .getBean(PlanRuns.class)
            .ask("server", java.util.List.of(new PlanQuestion(first, Goals.standard())));
    assert run.isPresent() : "an empty queue takes a first run";
  }

  /// Waits until somebody stops it.
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /// Stops listening and gives up whatever is being computed.
  @Override
  public void close() {
    context.close();
  }
}
