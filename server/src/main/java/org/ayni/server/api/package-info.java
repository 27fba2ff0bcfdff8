/// `/api`: what the pages show, as JSON (the records of `org.ayni.api.answer`), and its description
/// in OpenAPI. Rights are those of the pages. Whatever is refused is a problem (RFC 9457) with
/// everything that is wrong.
///
/// May depend on: `act`, `form`, `login`, `record`, `rights`, `run`, `text`, `view`, `web` and the
/// rooms.
@NullMarked
package org.ayni.server.api;

import org.jspecify.annotations.NullMarked;
