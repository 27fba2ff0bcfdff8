package org.ayni.federation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.ayni.federation.message.Message;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Node;
import org.ayni.record.tree.Hash;

/// A program that says something and signs it, again and again, and tells what was done: `said
/// NUMBER HASH` once an entry is recorded, `signed SIZE` once a file for the others is written.
final class TalkingNode {

  private TalkingNode() {}

  static String told(long number, byte[] line) {
    return "said " + number + " " + Hash.sha256(line).hex();
  }

  static Message word(String text) {
    return new Message.Left(Hash.sha256("treaty".getBytes(StandardCharsets.UTF_8)).hex(), text);
  }

  /// @param args the node's folder, a file for the others, the seed
  public static void main(String[] args) throws IOException {
    Node node = Node.open(Path.of(args[0]));
    Path file = Path.of(args[1]);
    Random random = new Random(Long.parseLong(args[2]));
    System.out.println("begins");
    while (true) {
      long number = node.say(word("word " + random.nextInt()), Instant.now());
      System.out.println(told(number, node.line(number)));
      if (random.nextBoolean()) {
        System.out.println("signed " + Exchange.write(node, file, Instant.now()));
      }
    }
  }
}
