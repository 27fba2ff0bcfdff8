/// Voting: a ballot paper for each kind of question, a look before sending, a receipt; one-time
/// keys and votes under them; papers printed and counted twice. Depends on: `act`, `login`,
/// `rights`, `run`, `text`, `web`, the rooms `councils`, `decisions`, `record` and `store`.
@NullMarked
package org.ayni.server.vote;

import org.jspecify.annotations.NullMarked;
