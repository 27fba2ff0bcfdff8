/// The plan problem as a linear programme, solved exactly.
@NullMarked
package org.ayni.planning.linear;

import org.jspecify.annotations.NullMarked;
