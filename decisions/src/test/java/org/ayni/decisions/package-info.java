@NullMarked
package org.ayni.decisions;

import org.jspecify.annotations.NullMarked;
