package org.ayni.app.federation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.ayni.federation.node.Peer;

/// The road to one node: passes on what is asked and said there, reads all of it, and can be
/// closed, or break off in the middle of an answer.
final class Wire implements AutoCloseable {

  private final HttpServer server;
  private final URI target;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<byte[]> crossed = new CopyOnWriteArrayList<>();
  private volatile boolean closed;
  private volatile boolean breaksOff;

  private Wire(HttpServer server, URI target) {
    this.server = server;
    this.target = target;
  }

  static Wire to(int port) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Wire wire = new Wire(server, URI.create("http://127.0.0.1:" + port));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", wire::pass);
    server.start();
    return wire;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// Whether nothing passes.
  void close(boolean now) {
    closed = now;
  }

  /// Whether answers end half way.
  void breakOff(boolean now) {
    breaksOff = now;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (closed) {
        return;
      }
      byte[] asked = exchange.getRequestBody().readAllBytes();
      crossed.add(asked);
      HttpRequest.Builder request =
          HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(asked));
      for (String name : List.of("If-None-Match", "Content-Type")) {
        String value = exchange.getRequestHeaders().getFirst(name);
        if (value != null) {
          request.header(name, value);
        }
      }
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      crossed.add(response.body());
      for (String name : List.of("ETag", Peer.ENTRIES)) {
        response
            .headers()
            .firstValue(name)
            .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
      }
      byte[] body = response.body();
      boolean none = response.statusCode() == 304 || body.length == 0;
      exchange.sendResponseHeaders(response.statusCode(), none ? -1 : body.length);
      if (!none) {
        // Half an answer, and then nothing.
        exchange.getResponseBody().write(body, 0, breaksOff ? body.length / 2 : body.length);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// All that has crossed, unpacked, as text.
  String read() throws IOException {
    StringBuilder text = new StringBuilder();
    for (byte[] body : crossed) {
      if (body.length > 1 && body[0] == 'P' && body[1] == 'K') {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
          for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            text.append(entry.getName()).append('\n');
            text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
          }
        }
      } else {
        text.append(new String(body, StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
