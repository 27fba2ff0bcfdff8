/// Which engine holds large matrices: this process, or a cluster where one was started with.
@NullMarked
package org.ayni.app.engine;

import org.jspecify.annotations.NullMarked;
