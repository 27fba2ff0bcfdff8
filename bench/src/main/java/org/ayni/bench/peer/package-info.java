/// Solvers to compare with, behind [org.ayni.kernel.lp.LpSolver], and the file format that all
/// others read.
@NullMarked
package org.ayni.bench.peer;

import org.jspecify.annotations.NullMarked;
