/// Working on one's own data: an economy is handed in, checked, corrected cell by cell, and planned
/// with; a scenario is checked and corrected line by line, and computed. Depends on: `form`,
/// `login`, `run`, `text`, `web`, the rooms `economy`, `files`, `formats`, `planning`, `shocks` and
/// `store`.
@NullMarked
package org.ayni.server.own;

import org.jspecify.annotations.NullMarked;
