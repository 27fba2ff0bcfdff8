package org.ayni.federation.treaty;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What members have agreed on. Members and goods are known by their index in the two lists.
/// Immutable; shapes and sizes are checked when it is built.
///
/// @param name for people
/// @param baseYear the year before the first one planned
/// @param years T
/// @param aim what the joint plan makes as large as it can
/// @param gap the proven gap at which a plan is good enough, > 0
/// @param goesOn whether a round goes on without a member that does not answer
/// @param relative whether gains count in shares of what a member has alone, or in its own units
/// @param accountUnit what the common account counts, such as days of work
/// @param goods at least one
/// @param transport index of the good that carriage is counted in; empty: nothing is carried
/// @param members at least one
/// @param stops partners outside that have stopped trading with some members, or what if they did
/// @param votes how the treaty is changed
/// @param readers who may see on members' pages where the federation stands
public record Treaty(
    String name,
    int baseYear,
    int years,
    Aim aim,
    double gap,
    boolean goesOn,
    boolean relative,
    String accountUnit,
    List<Good> goods,
    OptionalInt transport,
    List<Member> members,
    List<Stop> stops,
    VoteRules votes,
    Readers readers) {

  /// Nobody has stopped trading, everybody must agree to a change and may see it.
  public Treaty(
      String name,
      int baseYear,
      int years,
      Aim aim,
      double gap,
      boolean goesOn,
      boolean relative,
      String accountUnit,
      List<Good> goods,
      OptionalInt transport,
      List<Member> members) {
    this(
        name,
        baseYear,
        years,
        aim,
        gap,
        goesOn,
        relative,
        accountUnit,
        goods,
        transport,
        members,
        List.of(),
        VoteRules.USUAL,
        Readers.EVERYBODY);
  }

  /// Goods times years, and members times years: so that what is said of them fits into an entry.
  public static final int LARGEST = 300;

  public Treaty {
    goods = List.copyOf(goods);
    members = List.copyOf(members);
    stops = List.copyOf(stops);
    require(!goods.isEmpty(), "no goods; expected at least one");
    require(!members.isEmpty(), "no members; expected at least one");
    require(years >= 1 && years <= 200, years + " years; expected 1 … 200");
    require(gap > 0 && gap < 1, "gap " + gap + "; expected a share above 0 and below 1");
    require(
        (long) goods.size() * years <= LARGEST,
        goods.size() + " goods in " + years + " years; expected at most " + LARGEST + " of both");
    require(
        (long) members.size() * years <= LARGEST,
        members.size() + " members, " + years + " years; expected at most " + LARGEST + " of both");
    unique("good", goods.stream().map(Good::code).toList());
    unique("member", members.stream().map(Member::code).toList());
    unique("key", members.stream().map(Member::key).toList());
    if (transport.isPresent()) {
      int g = transport.getAsInt();
      require(g >= 0 && g < goods.size(), "transport " + g + "; expected the index of a good");
      require(goods.get(g).carriage() == 0, "the transport is carried itself; expected carriage 0");
    } else {
      require(
          goods.stream().allMatch(good -> good.carriage() == 0),
          "carriage without a transport; expected the good it is counted in");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  private static void unique(String what, List<String> codes) {
    require(Set.copyOf(codes).size() == codes.size(), "two of a kind: " + what + " of " + codes);
  }

  /// The same treaty among fewer members, in their order.
  ///
  /// @throws IllegalArgumentException when none is left
  public Treaty among(Predicate<String> stays) {
    return with(
        name, aim, members.stream().filter(member -> stays.test(member.code())).toList(), stops);
  }

  /// The same with another name, aim, members and stops.
  public Treaty with(
      String otherName, Aim otherAim, List<Member> otherMembers, List<Stop> otherStops) {
    return changed(otherName, otherAim, otherMembers, otherStops, readers);
  }

  /// The same for other readers.
  public Treaty readBy(Readers others) {
    return changed(name, aim, members, stops, others);
  }

  private Treaty changed(
      String otherName,
      Aim otherAim,
      List<Member> otherMembers,
      List<Stop> otherStops,
      Readers otherReaders) {
    return new Treaty(
        otherName,
        baseYear,
        years,
        otherAim,
        gap,
        goesOn,
        relative,
        accountUnit,
        goods,
        transport,
        otherMembers,
        otherStops,
        votes,
        otherReaders);
  }

  /// Partners that do not trade with a member.
  public Set<String> stoppedFor(String code) {
    return stops.stream()
        .filter(stop -> stop.members().contains(code))
        .map(Stop::partner)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// Codes of all members, in their order.
  public List<String> codes() {
    return members.stream().map(Member::code).toList();
  }

  /// Index of a member, −1 when it is none.
  public int indexOf(String code) {
    return codes().indexOf(code);
  }

  /// Index of a good, −1 when it is none.
  public int good(String code) {
    return goods.stream().map(Good::code).toList().indexOf(code);
  }

  /// What a unit of good g delivered counts in the account: what arrives of it.
  public double accountOfDelivery(int g) {
    return goods.get(g).account() * goods.get(g).arriving();
  }

  /// What a unit of good g taken counts in the account: itself and its carriage.
  public double accountOfTaking(int g) {
    Good good = goods.get(g);
    double carriage =
        transport.isPresent() ? good.carriage() * goods.get(transport.getAsInt()).account() : 0;
    return good.account() + carriage;
  }
}
