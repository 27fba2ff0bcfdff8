@NullMarked
package org.ayni.planning;

import org.jspecify.annotations.NullMarked;
