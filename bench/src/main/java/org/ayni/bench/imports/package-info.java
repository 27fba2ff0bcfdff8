/// Reading published tables. May depend on: `formats` and what it needs.
@NullMarked
package org.ayni.bench.imports;

import org.jspecify.annotations.NullMarked;
