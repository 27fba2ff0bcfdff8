@NullMarked
package org.ayni.planning.table;

import org.jspecify.annotations.NullMarked;
