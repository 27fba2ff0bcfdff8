/// A node of a federation over HTTP: its signed file is told and heard, as on a stick. May depend
/// on: `federation`, `record`, `files`.
@NullMarked
package org.ayni.server.federation;

import org.jspecify.annotations.NullMarked;
