package org.ayni.federation.node;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ayni.federation.node.Exchange.Imported;

/// An address where another node may be reached: a hint. Who answers there is told by the keys in
/// what it says, never by the address. What was exchanged before is not exchanged again; what was
/// broken off is begun again, and nothing of it counts twice.
public final class Peer {

  /// Where a node's file is told and heard.
  public static final String PATH = "/federation/record";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int UNCHANGED = 304;

  private final URI address;
  private final HttpClient client;
  private String had = "";
  private String told = "";

  /// @param address such as `https://valle.example`; `/federation/record` is added
  public Peer(URI address) {
    String base = address.toString().replaceAll("/+$", "");
    this.address = URI.create(base + PATH);
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  public URI address() {
    return address;
  }

  /// Asks for what is there, and tells what is here, where either is new.
  ///
  /// @return what was taken over; empty when nothing is new
  /// @throws IOException when it cannot be reached or answers otherwise
  public Optional<Imported> exchange(NodeDoor door) throws IOException, InterruptedException {
    Optional<Imported> heard = ask(door);
    tell(door);
    return heard;
  }

  private Optional<Imported> ask(NodeDoor door) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("If-None-Match", "\"" + had + "\"")
            .GET()
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      if (response.statusCode() == UNCHANGED) {
        return Optional.empty();
      }
      if (response.statusCode() != OK) {
        throw new IOException(address + " answers " + response.statusCode());
      }
      Imported imported = door.asked(body);
      had = response.headers().firstValue("ETag").orElse("").replace("\"", "");
      return Optional.of(imported);
    }
  }

  private void tell(NodeDoor door) throws IOException, InterruptedException {
    if (door.tag().equals(told)) {
      return;
    }
    Path file = Files.createTempFile("ayni-federation", ".ayni");
    try {
      String tag = door.tell(file);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/zip")
              .POST(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      // Whoever does not know this node yet will ask; telling it again would change nothing.
      told = response.statusCode() / 100 == 5 ? "" : tag;
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
