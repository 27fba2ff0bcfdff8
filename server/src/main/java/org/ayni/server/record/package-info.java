/// The public record on the pages: what stands in it and is signed, receipts that prove without it,
/// and the whole of it to take home. Depends on: `login`, `rights`, `run`, `text`, `web`, the rooms
/// `decisions`, `record` and `store`.
@NullMarked
package org.ayni.server.record;

import org.jspecify.annotations.NullMarked;
