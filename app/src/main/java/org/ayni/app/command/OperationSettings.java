package org.ayni.app.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.OidcOptions;
import org.ayni.server.OperationOptions;
import org.ayni.server.ServerOptions;
import picocli.CommandLine.Option;

/// The options of `ayni serve` that an operator needs.
final class OperationSettings {

  /// What stands before this machine, when nobody says otherwise: IPv6 as Tomcat writes it.
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1");

  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]+");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "settings as 'key = value', a line each; the keys are these options without dashes.",
        "The environment (AYNI_KEY) comes before the file, the command line before both.",
        "See docs/operation.md."
      })
  void config(Path file) {
    // Settings has read it: what it says comes before the defaults of all other options.
  }

  @Option(
      names = "--behind-proxy",
      description = {
        "with --data: a proxy before this speaks TLS and tells in X-Forwarded-… who asks;",
        "cookies then travel over TLS only"
      })
  private boolean behindProxy;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      split = ",",
      description =
          "with --behind-proxy: IP address of the proxy; several times for several (default: this"
              + " machine)")
  private List<String> proxies = List.of();

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description = "path under which a proxy shows the pages, such as /ayni (default: none)")
  private String prefix = "";

  @Option(
      names = "--management",
      paramLabel = "[HOST:]PORT",
      description =
          "where the operator, and nobody else, finds /health and /metrics (default: nowhere)")
  private String management = "";

  @Option(
      names = "--log",
      paramLabel = "FORM",
      defaultValue = "text",
      description =
          "text, or a JSON object a line: ecs, logstash, gelf (default: ${DEFAULT-VALUE})")
  private OperationOptions.Log log = OperationOptions.Log.TEXT;

  @Option(
      names = "--stop-seconds",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description =
          "how long a server that stops waits for votes that are under way (default:"
              + " ${DEFAULT-VALUE})")
  private int stopSeconds = 20;

  @Option(
      names = "--publish-record",
      description = {
        "everybody may take the whole record of the house, without logging in; it names people by",
        "code (default: who may read the record of each of its councils)"
      })
  private boolean publishRecord;

  @Option(
      names = "--oidc-issuer",
      paramLabel = "URL",
      description = {
        "with --data: a provider of OpenID Connect with which people may log in besides;",
        "its secret is the setting oidc-secret, see docs/operation.md"
      })
  private String oidcIssuer = "";

  @Option(
      names = "--oidc-client",
      paramLabel = "ID",
      description = "with --oidc-issuer: by which the provider knows this server")
  private String oidcClient = "";

  @Option(
      names = "--oidc-name",
      paramLabel = "NAME",
      description = "with --oidc-issuer: what people read on the button (default: its host)")
  private String oidcName = "";

  /// The provider people may log in with; empty for none.
  ///
  /// @throws BadInputException with all that is wrong
  Optional<OidcOptions> oidc(Optional<String> secret) {
    if (oidcIssuer.isEmpty()) {
      if (!oidcClient.isEmpty() || !oidcName.isEmpty() || secret.isPresent()) {
        throw new BadInputException(wrong("oidc-… without --oidc-issuer", "its address with it"));
      }
      return Optional.empty();
    }
    List<Problem> problems = new ArrayList<>();
    Optional<String> host = issuerHost();
    if (host.isEmpty()) {
      problems.add(wrong("--oidc-issuer " + oidcIssuer, "https://…, or http:// on this machine"));
    }
    if (oidcClient.isEmpty()) {
      problems.add(wrong("--oidc-issuer without --oidc-client", "both"));
    }
    if (secret.isEmpty()) {
      problems.add(wrong("no oidc-secret", "one, in the file or as AYNI_OIDC_SECRET_FILE"));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    String name = oidcName.isEmpty() ? host.orElseThrow() : oidcName;
    return Optional.of(new OidcOptions(oidcIssuer, oidcClient, secret.orElseThrow(), name));
  }

  private Optional<String> issuerHost() {
    try {
      URI issuer = URI.create(oidcIssuer);
      String host = issuer.getHost();
      boolean local = "localhost".equals(host) || "127.0.0.1".equals(host);
      boolean may =
          "https".equals(issuer.getScheme()) || (local && "http".equals(issuer.getScheme()));
      return Optional.ofNullable(host).filter(_ -> may);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean behindProxy() {
    return behindProxy;
  }

  /// @throws BadInputException with all that is wrong
  OperationOptions options() {
    List<Problem> problems = new ArrayList<>();
    if (!OperationOptions.isPrefix(prefix)) {
      problems.add(wrong("--prefix " + prefix, "a path such as /ayni, without / at its end"));
    }
    if (!behindProxy && !proxies.isEmpty()) {
      problems.add(wrong("--trusted-proxy without --behind-proxy", "both, or none"));
    }
    for (String one : proxies) {
      if (!ADDRESS.matcher(one).matches()) {
        problems.add(wrong("--trusted-proxy " + one, "an IP address such as 10.0.0.7"));
      }
    }
    if (!(stopSeconds >= 0 && stopSeconds <= 3600)) {
      problems.add(wrong("--stop-seconds " + stopSeconds, "0 to 3600"));
    }
    Optional<OperationOptions.Place> place = management.isEmpty() ? Optional.empty() : place();
    if (!management.isEmpty() && place.isEmpty()) {
      problems.add(wrong("--management " + management, "PORT or HOST:PORT"));
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    List<String> before = proxies.isEmpty() ? LOOPBACK : proxies;
    return new OperationOptions(
        place,
        prefix,
        behindProxy ? before : List.of(),
        log,
        Duration.ofSeconds(stopSeconds),
        publishRecord);
  }

  private Optional<OperationOptions.Place> place() {
    int colon = management.lastIndexOf(':');
    String host = colon < 0 ? ServerOptions.LOCAL : management.substring(0, colon);
    String port = management.substring(colon + 1);
    return port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65535 && !host.isEmpty()
        ? Optional.of(new OperationOptions.Place(host, Integer.parseInt(port)))
        : Optional.empty();
  }

  private static Problem wrong(String found, String expected) {
    return Problem.ofFile("", found, expected, "");
  }
}
