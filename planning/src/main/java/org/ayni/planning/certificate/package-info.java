/// What a plan proves: its largest violations and the bound that its prices give. Shares no code
/// with the solvers: it reads the problem and the plan and does its own arithmetic.
@NullMarked
package org.ayni.planning.certificate;

import org.jspecify.annotations.NullMarked;
