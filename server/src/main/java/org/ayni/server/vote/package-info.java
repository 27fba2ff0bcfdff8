/// Voting: a ballot paper for each kind of question, a look before sending, a receipt; one-time
/// keys and votes under them; papers printed and counted twice; the votes of a ballot that is over,
/// to be counted again. Depends on: `act`, `login`, `record`, `rights`, `run`, `statute`, `text`,
/// `view`, `web`, the rooms `councils`, `decisions`, `files`, `record` and `store`.
@NullMarked
package org.ayni.server.vote;

import org.jspecify.annotations.NullMarked;
