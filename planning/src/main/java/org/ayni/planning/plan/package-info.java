/// A plan: activities and prices, indexed as its problem is. No solver, no file.
@NullMarked
package org.ayni.planning.plan;

import org.jspecify.annotations.NullMarked;
