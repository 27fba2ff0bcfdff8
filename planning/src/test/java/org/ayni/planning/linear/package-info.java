@NullMarked
package org.ayni.planning.linear;

import org.jspecify.annotations.NullMarked;
