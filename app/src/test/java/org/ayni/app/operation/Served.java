package org.ayni.app.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `ayni serve` as a process of its own, and somebody's browser before it.
final class Served implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Serving (http://[^\\s\"]+)");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  final Process process;
  final URI home;
  final CookieManager cookies = new CookieManager();
  private final BufferedReader out;
  private final Path err;
  private final List<String> lines = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// Starts and returns once it listens.
  Served(Path folder, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.ayni.app.Ayni",
                "serve",
                "--port",
                "0"));
    command.addAll(List.of(arguments));
    this.err = Files.createTempFile(folder, "serve", ".err");
    this.process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    this.out = process.inputReader(StandardCharsets.UTF_8);
    this.home = URI.create(waitFor(ADDRESS));
  }

  private String waitFor(Pattern wanted) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
      Matcher found = wanted.matcher(line);
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new AssertionError("no " + wanted + " in " + lines + Files.readString(err));
  }

  HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(home.resolve(address)).build());
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String from, String to, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(home.resolve(to))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(get(from).body(), fields)))
            .build());
  }

  /// The body of a form with the token and the key of its page.
  static String form(String page, Map<String, String> fields) {
    Map<String, String> all = new java.util.LinkedHashMap<>(fields);
    Matcher token = TOKEN.matcher(page);
    all.put("_csrf", token.find() ? token.group(1) : "");
    Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(page);
    if (key.find()) {
      all.put("key", key.group(1));
    }
    return all.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Asks it to end, as `systemctl stop` does.
  void terminate() {
    process.toHandle().destroy();
  }

  /// All that it has printed, once it has ended.
  String printed() throws IOException, InterruptedException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      lines.add(line);
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("it goes on");
    }
    return String.join("\n", lines) + "\n" + Files.readString(err);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
