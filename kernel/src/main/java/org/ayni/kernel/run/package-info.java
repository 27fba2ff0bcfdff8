/// How a long computation is watched and stopped.
@NullMarked
package org.ayni.kernel.run;

import org.jspecify.annotations.NullMarked;
