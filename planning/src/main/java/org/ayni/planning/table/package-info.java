/// From an economy with stated assumptions to a plan problem, of one territory or of several
/// regions ([TableRegions]); and a first set of needs and assumptions where a table holds none
/// ([Proposal]).
@NullMarked
package org.ayni.planning.table;

import org.jspecify.annotations.NullMarked;
