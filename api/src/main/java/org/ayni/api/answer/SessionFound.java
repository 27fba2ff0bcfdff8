package org.ayni.api.answer;

import java.util.List;

/// Who one is.
///
/// @param login empty for nobody known
/// @param token to be sent as `X-XSRF-TOKEN` with whatever changes something
/// @param roles what one is in which council
public record SessionFound(String login, String token, List<Grant> roles) {

  /// @param member the code one has in the book of members; empty for none
  public record Grant(String council, String role, String member) {}

  public SessionFound {
    roles = List.copyOf(roles);
  }
}
