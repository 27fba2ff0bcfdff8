/// The `ayni` command: its frame, and the only place where all rooms of the house are wired
/// together. The subcommands lie in `command`, what they print with in `output`.
///
/// Exit codes: 0 done, 1 the question has a negative answer (problems found, infeasible, not
/// verified), 2 bad input or usage, 70 a mistake of Ayni itself (`EX_SOFTWARE`, as in `sysexits.h`,
/// so that no script takes it for one of the others).
///
/// May depend on everything.
@NullMarked
package org.ayni.app;

import org.jspecify.annotations.NullMarked;
