/// Measures `kernel.fixedpoint` on economies of any size: output for a demand, prices, several
/// demands at once, the least-labour choice among techniques; each against the time that streaming
/// its bytes would take on the same machine in the same run.
@NullMarked
package org.ayni.bench.leontief;

import org.jspecify.annotations.NullMarked;
