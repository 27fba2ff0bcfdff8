/// What councils want, as the planner is told: points for needs, floors, projects; and how the
/// wishes of several councils become those of the one above.
@NullMarked
package org.ayni.councils.priorities;

import org.jspecify.annotations.NullMarked;
