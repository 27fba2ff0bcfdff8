package org.ayni.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a server is run.
///
/// @param management where the operator finds health and figures; empty for nowhere
/// @param prefix path under which a proxy shows the pages, such as `/ayni`; empty for none
/// @param proxies addresses whose `X-Forwarded-…` are believed; empty when no proxy is
/// @param log form of the lines on standard output
/// @param patience with which a server that stops waits for what is under way
/// @param published whether everybody may take the whole record of the house, who logs in or not
public record OperationOptions(
    Optional<Place> management,
    String prefix,
    List<String> proxies,
    Log log,
    Duration patience,
    boolean published) {

  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)*");

  /// @param host of this machine
  /// @param port 0 for any free one
  public record Place(String host, int port) {}

  /// Forms of a log, by the name that Spring Boot has for them.
  public enum Log {
    /// For people; warnings and errors only.
    TEXT,
    /// Elastic Common Schema, a JSON object a line.
    ECS,
    /// As Logstash reads it, a JSON object a line.
    LOGSTASH,
    /// Graylog's, a JSON object a line.
    GELF
  }

  public OperationOptions {
    proxies = List.copyOf(proxies);
    if (!isPrefix(prefix)) {
      throw new IllegalArgumentException("prefix '" + prefix + "'; expected such as /ayni");
    }
  }

  /// Whether pages can be shown under it.
  public static boolean isPrefix(String text) {
    return PREFIX.matcher(text).matches() && !text.contains("/.");
  }

  public static OperationOptions standard() {
    return new OperationOptions(
        Optional.empty(), "", List.of(), Log.TEXT, Duration.ofSeconds(20), false);
  }

  public OperationOptions withPrefix(String other) {
    return new OperationOptions(management, other, proxies, log, patience, published);
  }

  public OperationOptions withManagement(Place other) {
    return new OperationOptions(Optional.of(other), prefix, proxies, log, patience, published);
  }

  public OperationOptions withPublished() {
    return new OperationOptions(management, prefix, proxies, log, patience, true);
  }

  /// The proxies as Tomcat has them.
  String proxyPattern() {
    return proxies.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }
}
