package org.ayni.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser without scripts who logs in and sends forms. Redirects are not followed,
/// so that a test sees them.
public final class Phone {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  private final DeskHouse house;
  private final String language;
  public final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Phone(DeskHouse house, String language) {
    this.house = house;
    this.language = language;
  }

  private URI home() {
    return URI.create("http://127.0.0.1:" + house.server.port() + "/");
  }

  /// Logged in.
  public static Phone of(DeskHouse house, String login) {
    return of(house, login, "es");
  }

  /// Logged in, in a language.
  public static Phone of(DeskHouse house, String login, String language) {
    Phone phone = new Phone(house, language);
    phone.login(login, DeskHouse.PASSWORD);
    return phone;
  }

  public HttpResponse<String> login(String login, String password) {
    return send("/login", "/login", Map.of("username", login, "password", password));
  }

  public HttpResponse<String> get(String address) {
    return send(
        HttpRequest.newBuilder(home().resolve(address))
            .header("Accept-Language", language)
            .build());
  }

  /// The same with a header more.
  public HttpResponse<String> getWith(String address, String header, String value) {
    return send(
        HttpRequest.newBuilder(home().resolve(address))
            .header("Accept-Language", language)
            .header(header, value)
            .build());
  }

  /// Opens the page `from` and sends its form to `to`.
  public HttpResponse<String> send(String from, String to, Map<String, String> fields) {
    HttpResponse<String> page = get(from);
    return post(to, withTokens(page.body(), fields));
  }

  /// The fields with the token, and the key where there is one, of a page.
  public Map<String, List<String>> withTokens(String page, Map<String, String> fields) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    fields.forEach((name, value) -> all.put(name, List.of(value.split("\\|", -1))));
    all.put("_csrf", List.of(token(page)));
    Matcher key = KEY.matcher(page);
    if (key.find()) {
      all.putIfAbsent("key", List.of(key.group(1)));
    }
    return all;
  }

  public static String token(String page) {
    Matcher token = TOKEN.matcher(page);
    return token.find() ? token.group(1) : "";
  }

  public HttpResponse<String> post(String to, Map<String, List<String>> fields) {
    String body =
        fields.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(home().resolve(to))
            .header("Accept-Language", language)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  public HttpResponse<String> json(String to, String token, String key, String body) {
    return send(
        HttpRequest.newBuilder(home().resolve(to))
            .header("Accept-Language", language)
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /// Anything else that a script or a program may send.
  ///
  /// @param headers names and values, one after the other
  public HttpResponse<String> request(String method, String to, byte[] body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home().resolve(to))
            .header("Accept-Language", language)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    return send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  /// The same without saying how long it is.
  public HttpResponse<String> jsonInPieces(String to, String token, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        HttpRequest.newBuilder(home().resolve(to))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build());
  }

  /// Hands a file in, as a form with `enctype="multipart/form-data"` does.
  ///
  /// @param fields beside it
  public HttpResponse<String> handIn(
      String to, String fileName, byte[] file, Map<String, String> fields) {
    String boundary = "----ayni-boundary-7f3c";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    fields.forEach((name, value) ->
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                    .formatted(boundary, fileName)
                + "Content-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(home().resolve(to))
            .header("Accept-Language", language)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// A file that is no text.
  public HttpResponse<byte[]> file(String address) {
    return send(
        HttpRequest.newBuilder(home().resolve(address)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private HttpResponse<String> send(HttpRequest request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where an answer sends on to, without the host; empty when nowhere.
  public static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .map(to -> URI.create(to))
        .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
        .orElse("");
  }
}
