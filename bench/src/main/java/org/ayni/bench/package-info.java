/// Measurements: seeded families of planning problems, and one command that prints times, proofs
/// and ratios of one run on one machine. Nothing here is asserted in a test. May depend on
/// everything.
@NullMarked
package org.ayni.bench;

import org.jspecify.annotations.NullMarked;
