package org.ayni.server.login;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ayni.store.people.Account;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An account as it was when its session began. What it may do is looked up at every request, so
/// that what was taken from somebody is gone at once.
record AccountUser(Account account) implements UserDetails {

  /// Who is meant, if it is one of ours.
  static Optional<AccountUser> of(Authentication authentication) {
    return authentication.getPrincipal() instanceof AccountUser user
        ? Optional.of(user)
        : Optional.empty();
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public String getPassword() {
    return account.password();
  }

  @Override
  public String getUsername() {
    return account.login();
  }
}
