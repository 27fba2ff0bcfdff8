package org.ayni.server.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.ayni.store.people.LoginSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

/// Sessions in the database of people. All that a session holds is whose it is: no object is
/// written or read back, so that nothing in the database can become code, and who is not logged in
/// leaves nothing there.
final class KeptSessions implements SessionRepository<MapSession> {

  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  /// When it was last written down that the session was used; only while a request is answered.
  private static final String NOTED = KeptSessions.class.getName();

  /// Not each click is written down: that would make every page wait for the disk.
  private static final Duration STEP = Duration.ofMinutes(1);

  private final LoginSessions sessions;
  private final InstantSource clock;

  KeptSessions(LoginSessions sessions, InstantSource clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public MapSession createSession() {
    MapSession session = new MapSession();
    session.setMaxInactiveInterval(sessions.limits().idle());
    return session;
  }

  @Override
  public void save(MapSession session) {
    try {
      Optional<AccountUser> user = user(session);
      if (!session.getId().equals(session.getOriginalId())) {
        sessions.end(session.getOriginalId());
        session.removeAttribute(NOTED);
      }
      Instant noted = session.getAttribute(NOTED);
      Instant now = clock.instant();
      if (user.isEmpty()) {
        if (noted != null) {
          sessions.end(session.getId());
        }
      } else if (noted == null) {
        sessions.begin(session.getId(), user.get().account(), now);
        session.setAttribute(NOTED, now);
      } else if (!now.isBefore(noted.plus(STEP))) {
        sessions.seen(session.getId(), now);
        session.setAttribute(NOTED, now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<AccountUser> user(MapSession session) {
    SecurityContext context = session.getAttribute(CONTEXT);
    return Optional.ofNullable(context)
        .map(SecurityContext::getAuthentication)
        .flatMap(AccountUser::of);
  }

  @Override
  public @Nullable MapSession findById(String id) {
    try {
      return sessions.find(id, clock.instant()).map(kept -> session(id, kept)).orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MapSession session(String id, LoginSessions.Kept kept) {
    MapSession session = new MapSession(id);
    session.setMaxInactiveInterval(sessions.limits().idle());
    session.setCreationTime(kept.made());
    session.setLastAccessedTime(kept.seen());
    session.setAttribute(CONTEXT, new SecurityContextImpl(LoggedIn.proof(kept.account())));
    session.setAttribute(NOTED, kept.seen());
    return session;
  }

  @Override
  public void deleteById(String id) {
    try {
      sessions.end(id);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
