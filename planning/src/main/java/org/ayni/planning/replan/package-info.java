/// Replanning: from what was reported in the middle of the horizon to a problem of the years that
/// remain. Symbols and shapes as in `problem`; k is the number of years that have passed. May
/// depend on: `problem`, `plan`, `files`.
@NullMarked
package org.ayni.planning.replan;

import org.jspecify.annotations.NullMarked;
