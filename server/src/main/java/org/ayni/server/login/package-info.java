/// Logging in: accounts, sessions, invitations, and how often somebody may try. Depends on:
/// `rights`, `run`, `text`, `web`.
@NullMarked
package org.ayni.server.login;

import org.jspecify.annotations.NullMarked;
