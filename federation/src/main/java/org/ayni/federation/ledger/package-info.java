/// What the records of all members say together, read anew each time: who has accepted, which
/// offers there are, where the rounds stand, what does not hold. May depend on: `planning`,
/// `kernel`, `record`, `treaty`, `offer`, `joint`, `message`.
@NullMarked
package org.ayni.federation.ledger;

import org.jspecify.annotations.NullMarked;
