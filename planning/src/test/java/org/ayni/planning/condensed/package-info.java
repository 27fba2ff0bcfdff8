@NullMarked
package org.ayni.planning.condensed;

import org.jspecify.annotations.NullMarked;
