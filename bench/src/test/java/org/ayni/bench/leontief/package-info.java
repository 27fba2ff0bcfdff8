@NullMarked
package org.ayni.bench.leontief;

import org.jspecify.annotations.NullMarked;
