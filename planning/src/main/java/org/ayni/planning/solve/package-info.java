/// The interface of everything that solves a plan problem, and how a run can end.
@NullMarked
package org.ayni.planning.solve;

import org.jspecify.annotations.NullMarked;
