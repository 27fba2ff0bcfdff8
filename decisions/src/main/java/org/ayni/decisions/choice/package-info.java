/// Plans to choose among: the same wishes answered in two to four ways that people can feel the
/// difference of, with who gains, who loses and what cannot be had.
@NullMarked
package org.ayni.decisions.choice;

import org.jspecify.annotations.NullMarked;
