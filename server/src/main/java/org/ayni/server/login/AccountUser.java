package org.ayni.server.login;

import java.util.Collection;
import java.util.List;
import org.ayni.store.people.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// An account as it was when its session began. What it may do is looked up at every request, so
/// that what was taken from somebody is gone at once.
record AccountUser(Account account) implements UserDetails {

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
