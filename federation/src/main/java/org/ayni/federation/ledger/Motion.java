package org.ayni.federation.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.Message.VoteAt;
import org.ayni.federation.message.Message.Voted;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;

/// A treaty that is to follow another one, and how the members of that one have voted.
///
/// What is voted on follows from the two texts: *joining* where members are added and nothing else
/// is changed, *leaving* where only members are missing that have said they leave, *changing* in
/// all other cases. A member's first vote counts and is not taken back.
///
/// @param id of the treaty that is to follow
/// @param needed share of all votes that must say yes
public record Motion(
    String id, Treaty from, Treaty next, Kind kind, double needed, List<VoteAt> votes) {

  private static final double ROUNDING = 1e-12;

  /// What it is about.
  public enum Kind {
    JOIN,
    LEAVE,
    CHANGE
  }

  public Motion {
    votes = List.copyOf(votes);
  }

  /// @param left codes of members that have said they leave
  static Motion of(
      String fromId,
      Treaty from,
      String id,
      Treaty next,
      Set<String> left,
      Map<String, List<Posted<Message>>> byKey) {
    Map<String, VoteAt> votes = new LinkedHashMap<>();
    for (Member member : from.members()) {
      for (Posted<Message> posted : byKey.getOrDefault(member.key(), List.of())) {
        if (posted.message() instanceof Voted(var treaty, var to, var yes)
            && treaty.equals(fromId)
            && to.equals(id)) {
          votes.putIfAbsent(member.code(), new VoteAt(member.code(), posted.number(), yes));
        }
      }
    }
    Kind kind = kind(from, next, left);
    double needed =
        switch (kind) {
          case JOIN -> from.votes().join();
          case LEAVE -> from.votes().leave();
          case CHANGE -> from.votes().change();
        };
    return new Motion(id, from, next, kind, needed, List.copyOf(votes.values()));
  }

  private static Kind kind(Treaty from, Treaty next, Set<String> left) {
    List<Member> kept = from.members().stream().filter(next.members()::contains).toList();
    boolean sameElse =
        from.with(from.name(), from.aim(), kept, from.stops())
            .equals(
                next.with(
                    from.name(),
                    next.aim(),
                    next.members().stream().filter(from.members()::contains).toList(),
                    next.stops()));
    if (sameElse && kept.size() == from.members().size()) {
      return next.members().size() > kept.size() ? Kind.JOIN : Kind.CHANGE;
    }
    boolean onlyLeavers =
        next.members().size() == kept.size()
            && from.members().stream()
                .filter(member -> !kept.contains(member))
                .allMatch(member -> left.contains(member.code()));
    return sameElse && onlyLeavers ? Kind.LEAVE : Kind.CHANGE;
  }

  /// Votes that say yes, or no.
  public int counted(boolean yes) {
    return votes.stream()
        .filter(vote -> vote.yes() == yes)
        .mapToInt(vote -> from.members().get(from.indexOf(vote.member())).votes())
        .sum();
  }

  /// All votes there are.
  public int all() {
    return from.members().stream().mapToInt(Member::votes).sum();
  }

  /// Whether the other treaty follows: enough say yes, and at least one.
  public boolean decided() {
    int yes = counted(true);
    return yes > 0 && yes >= needed * all() - ROUNDING;
  }

  /// Whether it cannot be any more.
  public boolean lost() {
    return all() - counted(false) < needed * all() - ROUNDING;
  }
}
