package org.ayni.server;

import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.planning.table.Goals;
import org.ayni.server.act.StatutePages;
import org.ayni.server.api.ApiPages;
import org.ayni.server.api.ApiWriting;
import org.ayni.server.desk.AccountPages;
import org.ayni.server.federation.FederationApi;
import org.ayni.server.federation.FederationPage;
import org.ayni.server.offer.OfferPages;
import org.ayni.server.offer.PromisePages;
import org.ayni.server.operation.ManagementSetup;
import org.ayni.server.record.RecordSetup;
import org.ayni.server.run.PlanAnswer;
import org.ayni.server.run.PlanQuestion;
import org.ayni.server.run.PlanRun;
import org.ayni.server.run.PlanRuns;
import org.ayni.server.vote.CastPages;
import org.ayni.server.web.ForbiddenAdvice;
import org.ayni.server.web.WebPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// The running server.
///
///     try (AyniServer server = AyniServer.start(ServerOptions.local(economies, solver))) {
///       server.awaitStop();
///     }
public final class AyniServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AyniServer.class);

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
          new SpringApplicationBuilder(sources(options))
              .web(WebApplicationType.SERVLET)
              .logStartupInfo(false)
              .initializers(c -> c.getBeanFactory().registerSingleton("serverOptions", options))
              .run(arguments(options));
      AyniServer server = new AyniServer(context, options);
      LOG.info("Serving {}", server.address());
      context.addApplicationListener(e -> {
        if (e instanceof ContextClosedEvent) {
          server.stopped.countDown();
        }
      });
      return server;
    } catch (RuntimeException e) {
      throw cannotListen(options, e);
    }
  }

  private static Class<?>[] sources(ServerOptions options) {
    List<Class<?>> sources =
        new ArrayList<>(
            List.of(
                WebPages.class,
                ApiPages.class,
                OfferPages.class,
                PromisePages.class,
                CastPages.class,
                StatutePages.class,
                RecordSetup.class));
    options
        .accounts()
        .ifPresentOrElse(
            accounts -> sources.addAll(List.of(AccountPages.class, ApiWriting.class)),
            () -> sources.add(ForbiddenAdvice.class));
    options
        .node()
        .ifPresent(node -> sources.addAll(List.of(FederationApi.class, FederationPage.class)));
    options.operation().management().ifPresent(place -> sources.add(ManagementSetup.class));
    return sources.toArray(Class<?>[]::new);
  }

  private static String[] arguments(ServerOptions options) {
    List<String> arguments = new ArrayList<>();
    // Only our own settings: a file that happens to lie about must not change them.
    String settings = "--spring.config.location=classpath:/org/ayni/server/server.properties";
    arguments.add("--server.address=" + options.host());
    arguments.add("--server.port=" + options.port());
    if (options.accounts().isPresent()) {
      settings += ",classpath:/org/ayni/server/accounts.properties";
    }
    OperationOptions operation = options.operation();
    if (operation.management().isPresent()) {
      settings += ",classpath:/org/ayni/server/management.properties";
      OperationOptions.Place place = operation.management().get();
      arguments.add("--management.server.address=" + place.host());
      arguments.add("--management.server.port=" + place.port());
    }
    if (!operation.proxies().isEmpty()) {
      arguments.add("--server.forward-headers-strategy=native");
      arguments.add("--server.tomcat.remoteip.internal-proxies=" + operation.proxyPattern());
    }
    if (operation.log() != OperationOptions.Log.TEXT) {
      arguments.add(
          "--logging.structured.format.console=" + operation.log().name().toLowerCase(Locale.ROOT));
      arguments.add("--logging.level.org.ayni=info");
    }
    arguments.add("--server.servlet.context-path=" + operation.prefix());
    arguments.add(
        "--spring.lifecycle.timeout-per-shutdown-phase=" + operation.patience().toMillis() + "ms");
    arguments.add(settings);
    return arguments.toArray(String[]::new);
  }

  /// Why nothing can be served, where the reason lies in the address; else `thrown` itself.
  private static RuntimeException cannotListen(ServerOptions options, RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return new BadInputException(
            Problem.ofFile(
                "",
                "port " + options.port() + " is in use",
                "a free port",
                "Another server, perhaps one started before, listens there. Try --port "
                    + (options.port() % 65535 + 1)
                    + "."));
      }
      if (cause instanceof SocketException || cause instanceof UnknownHostException) {
        return new BadInputException(
            Problem.ofFile(
                "",
                "cannot listen at "
                    + options.host()
                    + ", port "
                    + options.port()
                    + ": "
                    + cause.getMessage(),
                "an address of this machine and a port that may be used",
                "Try --host 127.0.0.1 --port 8081."));
      }
    }
    return thrown;
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
    return URI.create(
        "http://"
            + (local ? "localhost" : host)
            + ":"
            + port()
            + options.operation().prefix()
            + "/");
  }

  /// Computes the standard plan of the first economy, so that it is there when the page is opened.
  ///
  /// @return the answer; empty when somebody stopped it
  public Optional<PlanAnswer> planAhead() throws InterruptedException {
    String first = options.economies().getFirst().name();
    PlanRun run =
        context
            .getBean(PlanRuns.class)
            .ask("server", List.of(new PlanQuestion(first, Goals.standard())))
            .orElseThrow(() -> new IllegalStateException("no room for the first plan"));
    run.await();
    return run.answers(PlanAnswer.class).stream().findFirst();
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
