/// Seeded families of planning problems: the same family, size and seed make the same problem on
/// every machine. docs/benchmarks.md describes each.
@NullMarked
package org.ayni.bench.family;

import org.jspecify.annotations.NullMarked;
