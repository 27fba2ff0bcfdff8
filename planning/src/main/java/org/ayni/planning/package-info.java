/// What could be: the plan problem, its solution, its certificate.
@NullMarked
package org.ayni.planning;

import org.jspecify.annotations.NullMarked;
