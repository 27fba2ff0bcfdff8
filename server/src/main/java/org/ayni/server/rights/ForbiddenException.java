package org.ayni.server.rights;

import org.springframework.security.access.AccessDeniedException;

/// Somebody asked for what they may not do. Who has not logged in is asked to.
public final class ForbiddenException extends AccessDeniedException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException(String action) {
    super(action);
  }
}
