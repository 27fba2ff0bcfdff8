/// The verifier: walks from a plan's inputs to its certificate and says what does not hold; uses no
/// solver. Records, receipts and proofs of a split view are checked by the room `record`; here they
/// are told apart and answered for.
@NullMarked
package org.ayni.app.verify;

import org.jspecify.annotations.NullMarked;
