/// What a council's rules say, as data: who belongs to it, when it can decide, who is elected how,
/// what binds a delegate. Each rule with its source.
@NullMarked
package org.ayni.councils.statute;

import org.jspecify.annotations.NullMarked;
