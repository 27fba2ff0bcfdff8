package org.ayni.server.rights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.store.people.Granted;

/// Who asks: nobody known, or somebody who has logged in.
///
/// @param account id; empty where nobody has logged in
/// @param login by which they are known; empty likewise
/// @param grants what they are in which council
public record Person(String account, String login, List<Granted> grants) {

  /// Whoever has not logged in.
  public static final Person VISITOR = new Person("", "", List.of());

  public Person {
    grants = List.copyOf(grants);
  }

  public boolean known() {
    return !account.isEmpty();
  }

  /// Their code in a council's book of members.
  public Optional<String> member(String council) {
    return grants.stream()
        .filter(one -> one.council().equals(council) && !one.member().isEmpty())
        .map(Granted::member)
        .findFirst();
  }

  /// What they are in a council, being a visitor among it.
  public List<Role> roles(String council) {
    return Stream.concat(
            Stream.of(Role.VISITOR),
            grants.stream()
                .filter(one -> one.council().equals(council))
                .flatMap(one -> Role.of(one.role()).stream()))
        .toList();
  }

  /// Whether they are of a council, and no visitor to it.
  public boolean belongs(String council) {
    return roles(council).stream().anyMatch(role -> role != Role.VISITOR);
  }

  /// Whether they may do something for everybody, or at least in their own name, or for some.
  public boolean may(String action, String council) {
    return roles(council).stream().anyMatch(role -> Rights.table().of(action, role) != Right.NO);
  }

  /// Whether they may do something in some council, where it concerns none.
  public boolean may(String action) {
    return Rights.table().of(action, Role.VISITOR) == Right.YES
        || grants.stream().anyMatch(one -> may(action, one.council()));
  }

  /// Whether they may do something whoever it concerns.
  public boolean mayForAll(String action, String council) {
    return roles(council).stream().anyMatch(role -> Rights.table().of(action, role) == Right.YES);
  }

  /// Whether they may do something that concerns a member.
  ///
  /// @param whom code of the member; empty where it concerns nobody
  /// @param paper whether that member votes on paper
  public boolean may(String action, String council, Optional<String> whom, boolean paper) {
    return grants.stream()
            .filter(one -> one.council().equals(council))
            .anyMatch(one ->
                Role.of(one.role())
                    .map(role -> Rights.table().of(action, role))
                    .filter(right -> holds(right, one, whom, paper))
                    .isPresent())
        || Rights.table().of(action, Role.VISITOR) == Right.YES;
  }

  private static boolean holds(Right right, Granted by, Optional<String> whom, boolean paper) {
    return switch (right) {
      // Who asks about a council below asks in the one above.
      case YES, BELOW -> true;
      case NO -> false;
      case PAPER -> paper && whom.isPresent();
      case OWN -> !by.member().isEmpty() && whom.equals(Optional.of(by.member()));
    };
  }
}
