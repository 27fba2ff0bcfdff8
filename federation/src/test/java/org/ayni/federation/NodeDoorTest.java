package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.ayni.federation.message.Message;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.NodeDoor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeDoorTest {

  @Test
  void whatIsSaidWhileTheFileIsToldIsNotInItsTag(@TempDir Path folder) throws Exception {
    Node node = Node.init(folder.resolve("node"), "valle.example", Instant.now());
    String before = new NodeDoor(node, Instant::now).tag();
    Thread another = new Thread(() -> leave(node));
    AtomicReference<Thread.State> seen = new AtomicReference<>();
    NodeDoor door =
        new NodeDoor(
            node,
            () -> {
              another.start();
              seen.set(waitingOrDone(another));
              return Instant.now();
            });

    String tag = door.tell(folder.resolve("file"), 0);
    another.join();

    assertThat(seen.get()).isEqualTo(Thread.State.WAITING);
    assertThat(tag).isEqualTo(before);
    assertThat(door.tag()).isNotEqualTo(tag);
  }

  private static void leave(Node node) {
    try {
      node.say(new Message.Left("none", "a reason"), Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread.State waitingOrDone(Thread thread) {
    Thread.State state = thread.getState();
    while (state != Thread.State.WAITING && state != Thread.State.TERMINATED) {
      Thread.onSpinWait();
      state = thread.getState();
    }
    return state;
  }
}
