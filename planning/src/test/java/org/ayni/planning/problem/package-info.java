@NullMarked
package org.ayni.planning.problem;

import org.jspecify.annotations.NullMarked;
