@NullMarked
package org.ayni.planning.replan;

import org.jspecify.annotations.NullMarked;
