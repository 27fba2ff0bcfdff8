/// The demand side after Leontief (1936): total output for a final demand, prices for primary
/// costs, and the model closed with respect to households. Shapes: A, L [n × n]; x, y, v [n].
@NullMarked
package org.ayni.analysis.leontief;

import org.jspecify.annotations.NullMarked;
