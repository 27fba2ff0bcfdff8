package org.ayni.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/// A port for a server of which the port must be known before it starts.
public final class FreePort {

  // Below those that systems give to programs by themselves, from 32,768 on (Linux) or 49,152 on:
  // another program could get one of those between the look and the start.
  private static final int FIRST = 20_000;
  private static final int COUNT = 12_000;
  private static final int TRIES = 100;

  private FreePort() {}

  /// One on which nobody listens now.
  public static int find() throws IOException {
    Random random = new Random();
    for (int k = 0; k < TRIES; k++) {
      int port = FIRST + random.nextInt(COUNT);
      try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return port;
      } catch (IOException e) {
        // Taken: another one.
      }
    }
    throw new IOException("no free port among " + TRIES);
  }
}
