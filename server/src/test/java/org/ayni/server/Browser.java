package org.ayni.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A visitor without scripts: keeps cookies, follows redirects, sees HTML.
public final class Browser {

  private static final Pattern NEXT = Pattern.compile("class=\"working\" hx-get=\"([^\"]+)\"");

  private final URI home;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  public Browser(AyniServer server) {
    this.home = URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  /// The page once nothing on it is being computed any more: a page that waits names the address
  /// that a browser without scripts loads next.
  public HttpResponse<String> get(String address, String... headers) {
    HttpResponse<String> answer = getOnce(address, headers);
    Matcher next = NEXT.matcher(answer.body());
    while (next.find()) {
      answer = getOnce(next.group(1).replace("&amp;", "&"), headers);
      next = NEXT.matcher(answer.body());
    }
    return answer;
  }

  /// The page as it comes first.
  public HttpResponse<String> getOnce(String address, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /// The body of a page in a language.
  public String page(String address, String language) {
    return get(address, "Accept-Language", language).body();
  }

  /// A file as it comes.
  public byte[] bytes(String address) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(home.resolve(address)).build(),
              HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + address, e);
    }
  }

  public HttpResponse<String> post(String address) {
    return send(
        HttpRequest.newBuilder(home.resolve(address))
            .POST(HttpRequest.BodyPublishers.noBody())
            .build());
  }

  /// Sends a form.
  public HttpResponse<String> post(String address, Map<String, String> fields) {
    return send(
        HttpRequest.newBuilder(home.resolve(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(escaped(fields)))
            .build());
  }

  /// What stands in a hidden field of a page.
  public static String hidden(String page, String name) {
    Matcher found = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
    if (!found.find()) {
      throw new IllegalArgumentException("no hidden field '" + name + "' in " + page);
    }
    return found.group(1);
  }

  /// Logs in with a password.
  public HttpResponse<String> login(String login, String password) {
    String page = page("/login", "en");
    return post(
        "/login", Map.of("username", login, "password", password, "_csrf", hidden(page, "_csrf")));
  }

  /// `path?a=b&…`, escaped.
  public static String address(String path, Map<String, String> fields) {
    return path + "?" + escaped(fields);
  }

  private static String escaped(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }
}
