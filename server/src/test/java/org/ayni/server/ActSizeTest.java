package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An act as JSON whose length is not told beforehand.
class ActSizeTest {

  /// More than any act; what follows is not awaited.
  private static final int CHUNKS = 6;

  private static final int CHUNK = 1 << 16;

  @TempDir private Path folder;

  ActSizeTest() {}

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Test
  void anActThatDoesNotEndIsTurnedAwayBeforeItDoes() throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.account("clerk", "registrar", "");
      Phone phone = Phone.of(house, "clerk");
      String token = Phone.token(phone.get("/account").body());
      String cookies =
          phone.cookies.getCookieStore().getCookies().stream()
              .map(cookie -> cookie.getName() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), house.server.port())) {
        // An answer that does not come fails the test, in place of hanging it.
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        send(
            out,
            "POST /api/councils/rio/acts HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + cookies
                + "\r\nX-XSRF-TOKEN: "
                + token
                + "\r\nIdempotency-Key: key-of-a-test-0001\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n");
        for (int k = 0; k < CHUNKS; k++) {
          send(out, Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n");
        }
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(in.readLine()).startsWith("HTTP/1.1 413");
      }
    }
  }
}
