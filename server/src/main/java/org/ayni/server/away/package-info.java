/// What goes along to where there is no line: [org.ayni.server.away.AwayPages] hands out a council
/// as one file that opens without a server; its script (`away.js`, no part of other pages) writes
/// acts as [org.ayni.decisions.batch.WrittenActs] reads them and signs them as
/// [org.ayni.decisions.batch.SignedBatch] is. They come back through
/// [org.ayni.server.act.BatchPages]. Depends on: `act`, `login`, `rights`, `run`, `text`, `view`,
/// `vote`, `web`, the rooms `councils`, `decisions` and `record`.
@NullMarked
package org.ayni.server.away;

import org.jspecify.annotations.NullMarked;
