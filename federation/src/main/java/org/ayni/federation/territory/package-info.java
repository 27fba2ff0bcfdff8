/// A member at home: its plan problem, which nobody else sees, answering prices with offers and
/// keeping what was promised. May depend on: `files`, `kernel`, `planning`, `treaty`, `offer`.
@NullMarked
package org.ayni.federation.territory;

import org.jspecify.annotations.NullMarked;
