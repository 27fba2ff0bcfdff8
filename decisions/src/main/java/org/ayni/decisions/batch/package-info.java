/// Acts that were written down where there is no line, signed, and carried to the house.
@NullMarked
package org.ayni.decisions.batch;

import org.jspecify.annotations.NullMarked;
