@NullMarked
package org.ayni.planning.recipes;

import org.jspecify.annotations.NullMarked;
