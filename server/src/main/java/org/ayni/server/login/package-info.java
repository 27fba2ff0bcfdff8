/// Logging in: accounts, sessions, invitations, passkeys, a provider of OpenID Connect, tokens of
/// programs, and how often somebody may try. Depends on: `count`, `rights`, `run`, `text`, `web`.
@NullMarked
package org.ayni.server.login;

import org.jspecify.annotations.NullMarked;
