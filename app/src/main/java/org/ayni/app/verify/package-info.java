/// The verifier: walks from a plan's inputs to its certificate and says what does not hold. Uses no
/// solver.
@NullMarked
package org.ayni.app.verify;

import org.jspecify.annotations.NullMarked;
