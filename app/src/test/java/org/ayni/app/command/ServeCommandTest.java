package org.ayni.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.ayni.app.Run;
import org.ayni.app.output.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// `serve` and `demo` from the first line they print to the end.
class ServeCommandTest {

  @Test
  void demoPlansThenTellsTheAddressThenServes() throws IOException, InterruptedException {
    try (PipedInputStream in = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(in);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Terminal terminal = new Terminal(out, OutputStream.nullOutputStream(), false);
      int[] code = {-1};
      Thread command =
          Thread.ofPlatform()
              .start(() ->
                  code[0] =
                      new CommandLine(new DemoCommand(terminal))
                          .execute("--port", "0", "--no-browser"));

      assertThat(lines.readLine())
          .startsWith("Planned colombia-2019, 5 years")
          .contains("no plan can be more than 0.001 % better");
      String address = lines.readLine().replaceAll(".*(http://\\S+) .*", "$1");
      String first = body(address);
      String plan = body(address + "plan");
      String councils = lines.readLine().replaceAll(".*(http://\\S+)", "$1");
      String tree = body(councils);
      command.interrupt();
      command.join();

      assertThat(first).contains("/councils", "/economy");
      assertThat(plan).contains("id=\"needs\"", "id=\"proof\"");
      assertThat(tree).contains("La Esperanza", "El Taller");
      assertThat(code[0]).isZero();
    }
  }

  private static String body(String address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo"})
  void aPortInUseEndsWithOneMessage(String command) throws IOException {
    byte[] local = {127, 0, 0, 1};
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(local))) {
      Run run = Run.of(command, "--port", Integer.toString(taken.getLocalPort()));

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("port " + taken.getLocalPort() + " is in use")
          .contains("--port")
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void aPortThatCannotBeIsRefused() {
    Run run = Run.of("serve", "--port", "70000");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("70000", "0 … 65535");
  }

  @Test
  void anUnknownEconomyIsRefusedBeforeAnythingIsServed() {
    Run run = Run.of("serve", "colombia-2O19");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("no economy 'colombia-2O19'");
  }
}
