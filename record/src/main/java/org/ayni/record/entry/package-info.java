/// What can be recorded: an entry is a kind with the version of its schema, a time and a body. A
/// line of text, canonical JSON of at most 65,535 bytes. Kinds are data ([Kinds]), so that new ones
/// can be added without changing what is there; entries refer to earlier ones by number, which is
/// what lets a verifier walk from the roll to the ballots, the result, the plan's inputs and the
/// plan. Persons appear only as [Commitment]s. Which keys count when is itself recorded
/// ([TrustHistory]). Depends on: `canonical`, `checkpoint`, `note`, `tree`, the room's exceptions.
@NullMarked
package org.ayni.record.entry;

import org.jspecify.annotations.NullMarked;
