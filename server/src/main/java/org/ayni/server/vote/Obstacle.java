package org.ayni.server.vote;

import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Member;
import org.ayni.councils.book.Roll;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.server.act.Scene;
import org.ayni.server.text.Words;

/// Why somebody cannot vote, told before they mark a paper in vain; empty when they can. The book
/// is asked again when a vote is sent.
public final class Obstacle {

  private Obstacle() {}

  static boolean over(Scene scene, Ballot ballot) {
    return ballot.closed().isPresent() || ballot.isOver(scene.now());
  }

  /// In a ballot by name.
  public static String named(Scene scene, Ballot ballot) {
    if (over(scene, ballot)) {
      return scene.words().text("vote.no.closed");
    }
    return switch (ballot.opened().form()) {
      case SECRET -> scene.words().text("vote.no.paper");
      case BY_COUNCILS -> scene.words().text("vote.no.councils");
      case NAMED_OPEN, PSEUDONYMOUS_OPEN -> member(scene, ballot);
    };
  }

  /// In a ballot by one-time keys, whoever has one.
  static String keyed(Scene scene, Ballot ballot) {
    Words words = scene.words();
    return over(scene, ballot)
        ? words.text("vote.no.closed")
        : ballot.keys().isEmpty() ? words.text("key.notListed") : "";
  }

  /// Why somebody may not take part as a member.
  static String member(Scene scene, Ballot ballot) {
    Words words = scene.words();
    BallotOpened opened = ballot.opened();
    if (over(scene, ballot)) {
      return words.text("vote.no.closed");
    }
    Optional<String> me = scene.person().member(scene.council().code());
    Roll roll = scene.council().rolls().get(opened.roll());
    boolean listed = me.isPresent() && roll != null && roll.members().contains(me.get());
    if (!listed
        || scene
            .council()
            .member(me.get())
            .filter((Member m) -> m.votesOn(scene.today()))
            .isEmpty()) {
      return words.text("vote.no.roll", opened.roll());
    }
    boolean present =
        opened
            .assembly()
            .map(scene.council().assemblies()::get)
            .filter(assembly -> !assembly.present().contains(me.get()))
            .isEmpty();
    return present ? "" : words.text("vote.no.present");
  }
}
