package org.ayni.bench.people;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser without scripts: cookies, forms with their hidden fields, no redirect
/// followed unasked. For one thread.
final class Visitor {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final HttpClient client;
  private final URI home;
  private final Map<String, String> cookies = new TreeMap<>();

  Visitor(HttpClient client, URI home) {
    this.client = client;
    this.home = home;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(home.resolve(path)).GET());
  }

  /// Sends the form of a page: its hidden fields, and those that are filled in.
  HttpResponse<String> post(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    Map<String, String> all = new TreeMap<>();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      all.put(hidden.group(1), hidden.group(2));
    }
    all.putAll(fields);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(home.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String pair = set.split(";", 2)[0];
      int equals = pair.indexOf('=');
      cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return answer;
  }

  /// Where an answer sends on to; empty when nowhere.
  static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(to -> URI.create(to).getPath()).orElse("");
  }
}
