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
/// what it says, never by the address. Only what the other has not yet is sent; what was broken off
/// is begun again, and nothing of it counts twice. Nothing is remembered but how far the other is,
/// and losing that costs one transfer. Of one thread.
public final class Peer {

  /// Where a node's file is told and heard.
  public static final String PATH = "/federation/record";

  /// How many entries of the sender's record there are now where it was sent.
  public static final String ENTRIES = "Ayni-Entries";

  /// Only what comes after so many entries is asked for.
  public static final String AFTER = "after";

  /// The status of an answer that says from where on to send.
  public static final int BEHIND = 409;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int UNCHANGED = 304;

  private final URI address;
  private final HttpClient client;
  private String origin = "";
  private String had = "";
  private String told = "";
  private long acknowledged;

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

  /// Asks for what is there and not here.
  ///
  /// @return what was taken over; empty when nothing is new
  /// @throws IOException when it cannot be reached or answers otherwise
  Optional<Imported> ask(NodeDoor door) throws IOException, InterruptedException {
    Optional<Imported> heard = ask(door, origin.isEmpty() ? 0 : door.has(origin));
    return heard.isPresent() && heard.get() instanceof Imported.Behind ? ask(door, 0) : heard;
  }

  private Optional<Imported> ask(NodeDoor door, long after)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "?" + AFTER + "=" + after))
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
      switch (imported) {
        case Imported.Taken(var name, _, _) -> origin = name;
        case Imported.Known(var name, _) -> origin = name;
        case Imported.Behind _ -> {
          had = "";
          return Optional.of(imported);
        }
        case Imported.Refused _ -> {}
      }
      had = response.headers().firstValue("ETag").orElse("").replace("\"", "");
      return Optional.of(imported);
    }
  }

  /// Tells what is here and not there.
  ///
  /// @param cosignatures whether also to tell when there are no new entries, but cosignatures
  void tell(NodeDoor door, boolean cosignatures) throws IOException, InterruptedException {
    boolean fresh = cosignatures || door.size() != acknowledged;
    if (!fresh || door.tag().equals(told)) {
      return;
    }
    int status = tell(door);
    if (status == BEHIND) {
      status = tell(door);
    }
    if (status / 100 == 5 || status == BEHIND) {
      // All else is an answer: whoever does not know this node yet will ask, and telling it again
      // would change nothing.
      told = "";
    }
  }

  /// How many entries the other says it has; 0 where it says nothing that is a number.
  private static long entries(HttpResponse<?> response) {
    try {
      return response.headers().firstValueAsLong(ENTRIES).orElse(0);
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  private int tell(NodeDoor door) throws IOException, InterruptedException {
    Path file = Files.createTempFile("ayni-federation", ".ayni");
    try {
      String tag = door.tell(file, acknowledged);
      HttpRequest request =
          HttpRequest.newBuilder(address)
              .timeout(PATIENCE)
              .header("Content-Type", "application/zip")
              .POST(HttpRequest.BodyPublishers.ofFile(file))
              .build();
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      // What it says besides is not read: it may have no end.
      response.body().close();
      acknowledged = entries(response);
      told = tag;
      return response.statusCode();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
