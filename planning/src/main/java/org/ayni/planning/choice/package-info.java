/// Which solver suits which problem. May depend on: `problem`, `solve`, `condensed`, `kernel`.
@NullMarked
package org.ayni.planning.choice;

import org.jspecify.annotations.NullMarked;
