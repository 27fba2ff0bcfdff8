package org.ayni.api.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ayni.api.answer.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Requests and answers over HTTP: JSON there and back, a refusal as an exception. Thread-safe.
final class Wire {

  /// A plan may take a minute.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String JSON = "application/json";

  /// Fields that a newer server adds are no mistake.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final URI home;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  Wire(URI home, String language) {
    this.home = home;
    this.language = language;
  }

  Wire in(String other) {
    return new Wire(home, other);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  URI address(String path, Map<String, String> fields) {
    String query =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return home.resolve(query.isEmpty() ? path : path + "?" + query);
  }

  <T> T get(String path, Map<String, String> fields, TypeReference<T> type) {
    return get(address(path, fields), type);
  }

  <T> T get(URI address, TypeReference<T> type) {
    return MAPPER.readValue(send(request(address).header("Accept", JSON)), type);
  }

  byte[] bytes(String path, Map<String, String> fields) {
    return send(request(address(path, fields)));
  }

  /// @param file to write; one that is there is replaced once everything has arrived
  void file(String path, Path file) {
    try {
      Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
      Path begun = Files.createTempFile(folder, ".ayni-", ".part");
      try {
        HttpResponse<Path> answer =
            answer(request(address(path, Map.of())), HttpResponse.BodyHandlers.ofFile(begun));
        if (answer.statusCode() >= 300) {
          throw new ProblemException(problem(answer, Files.readAllBytes(begun)));
        }
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(begun);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T post(String path, Object body, Map<String, String> headers, TypeReference<T> type) {
    HttpRequest.Builder request =
        request(address(path, Map.of()))
            .header("Accept", JSON)
            .header("Content-Type", JSON)
            .POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(body)));
    headers.forEach(request::header);
    return MAPPER.readValue(send(request), type);
  }

  void delete(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(address(path, Map.of())).DELETE();
    headers.forEach(request::header);
    send(request);
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept-Language", language);
  }

  private byte[] send(HttpRequest.Builder request) {
    HttpResponse<byte[]> answer = answer(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new ProblemException(problem(answer, answer.body()));
    }
    return answer.body();
  }

  private <T> HttpResponse<T> answer(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// What the server says; something in front of it, such as a proxy, may speak otherwise.
  private static Problem problem(HttpResponse<?> answer, byte[] body) {
    try {
      if (answer.headers().firstValue("Content-Type").orElse("").contains("problem+json")) {
        return MAPPER.readValue(body, Problem.class);
      }
    } catch (JacksonException _) {
      // Told below: what came is no problem as the server writes it.
    }
    return new Problem(
        "about:blank",
        "HTTP " + answer.statusCode(),
        answer.statusCode(),
        "an answer that is none of Ayni's, from " + answer.uri(),
        "",
        List.of(),
        answer.uri().getPath());
  }
}
