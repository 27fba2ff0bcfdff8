/// Tests of the generated tables.
@NullMarked
package org.ayni.bench.analysis;

import org.jspecify.annotations.NullMarked;
