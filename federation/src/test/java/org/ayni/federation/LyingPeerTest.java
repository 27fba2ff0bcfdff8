package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ayni.federation.node.Keeper;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.NodeDoor;
import org.ayni.federation.node.Peer;
import org.ayni.federation.node.Steps;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LyingPeerTest {

  private static final int NO_BODY = -1;
  private static final int UNCHANGED = 304;
  private static final int NOT_NOW = 503;

  @ParameterizedTest
  @ValueSource(strings = {"many", "-3", "99999999999999999999", "9999999"})
  void aPeerThatSaysItHasNumbersOfEntriesThatCannotBeIsToldAgain(
      String entries, @TempDir Path folder) throws Exception {
    CountDownLatch told = new CountDownLatch(3);
    HttpServer peer =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            boolean posted = exchange.getRequestMethod().equals("POST");
            exchange.getResponseHeaders().set(Peer.ENTRIES, entries);
            exchange.sendResponseHeaders(posted ? NOT_NOW : UNCHANGED, NO_BODY);
            if (posted) {
              told.countDown();
            }
          }
        });
    peer.start();
    Node node = Node.init(folder.resolve("node"), "valle.example", Instant.now());
    Steps steps =
        new Steps(
            node,
            (_, _) -> {
              throw new IllegalStateException("there is no treaty");
            },
            new HighsSolver(),
            RunControl.unlimited());
    Keeper.Choice choice = new Keeper.Choice(false, false, 1, 10);
    URI address = URI.create("http://127.0.0.1:" + peer.getAddress().getPort());
    try (Keeper _ =
        Keeper.start(
            steps, new NodeDoor(node, Instant::now), List.of(new Peer(address)), choice, _ -> {})) {
      assertThat(told.await(30, TimeUnit.SECONDS)).as("told again").isTrue();
    } finally {
      peer.stop(0);
    }
  }
}
