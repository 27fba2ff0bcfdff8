package org.ayni.federation.treaty;

import java.util.List;

/// A partner outside that neither buys from some members nor sells to them.
///
/// @param partner its code in the members' economies
/// @param members codes of those it does not trade with
public record Stop(String partner, List<String> members) {

  public Stop {
    members = List.copyOf(members);
    if (partner.isBlank() || members.isEmpty()) {
      throw new IllegalArgumentException(
          "a stop of '" + partner + "' with " + members + "; expected a partner and members");
    }
  }
}
