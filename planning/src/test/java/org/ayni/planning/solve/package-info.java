@NullMarked
package org.ayni.planning.solve;

import org.jspecify.annotations.NullMarked;
