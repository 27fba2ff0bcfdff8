/// Measures what councils wait for: a record rebuilt and checked, ballots recorded on the disk,
/// ballots counted.
@NullMarked
package org.ayni.bench.council;

import org.jspecify.annotations.NullMarked;
