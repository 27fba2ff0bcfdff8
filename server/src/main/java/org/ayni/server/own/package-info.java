/// Working on one's own data: a file is handed in, checked, corrected cell by cell, and planned
/// with. Depends on: `login`, `run`, `text`, `web`, the rooms `files`, `formats`, `planning` and
/// `store`.
@NullMarked
package org.ayni.server.own;

import org.jspecify.annotations.NullMarked;
