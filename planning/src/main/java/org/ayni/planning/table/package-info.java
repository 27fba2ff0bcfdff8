/// From an economy with stated assumptions to a plan problem.
@NullMarked
package org.ayni.planning.table;

import org.jspecify.annotations.NullMarked;
