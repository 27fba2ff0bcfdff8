/// Every method of this room in one list, each with its formula, unit and source, how to reach it,
/// the published cases it is checked against and the tests that hold it where nobody published
/// numbers. `ayni methods` prints the list, `ayni methods --check` computes all cases.
///
/// May depend on: everything in `analysis`, `economy`, `kernel`. Nothing in `analysis` depends on
/// it.
@NullMarked
package org.ayni.analysis.methods;

import org.jspecify.annotations.NullMarked;
