/// Councils from the command line.
@NullMarked
package org.ayni.app.council;

import org.jspecify.annotations.NullMarked;
