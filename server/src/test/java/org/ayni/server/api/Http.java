package org.ayni.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.ayni.files.Json;
import org.ayni.server.AyniServer;
import tools.jackson.databind.JsonNode;

/// Requests as a program without our client sends them, also wrong ones.
final class Http {

  private final URI home;
  private final HttpClient client = HttpClient.newHttpClient();

  Http(AyniServer server) {
    this.home = URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(home.resolve(address)).header("Accept-Language", "en");
  }

  HttpResponse<String> get(String address) {
    return send(request(address));
  }

  byte[] bytes(String address) {
    return send(request(address), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Json.parse(answer.body());
  }
}
