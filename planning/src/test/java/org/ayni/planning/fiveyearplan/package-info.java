@NullMarked
package org.ayni.planning.fiveyearplan;

import org.jspecify.annotations.NullMarked;
