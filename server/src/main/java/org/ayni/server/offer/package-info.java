/// From what a council voted to the plans that people choose among, and from the one chosen to
/// promises: computed, looked at, then recorded by who may. Depends on: `act`, `form`, `login`,
/// `rights`, `run`, `text`, `view`, `web`, the rooms `councils`, `decisions`, `economy`, `files`
/// and `planning`.
@NullMarked
package org.ayni.server.offer;

import org.jspecify.annotations.NullMarked;
