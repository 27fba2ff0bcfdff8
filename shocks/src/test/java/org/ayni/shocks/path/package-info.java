@NullMarked
package org.ayni.shocks.path;

import org.jspecify.annotations.NullMarked;
