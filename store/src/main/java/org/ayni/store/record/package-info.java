/// Records on their own, without a house around them, by where they are kept: those of nodes. May
/// depend on: the room `record`, `database`.
@NullMarked
package org.ayni.store.record;

import org.jspecify.annotations.NullMarked;
