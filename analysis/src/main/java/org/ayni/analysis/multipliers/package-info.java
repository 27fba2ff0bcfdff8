/// What one more unit of final demand for a product sets in motion everywhere: output, value added
/// by who receives it, household income, jobs. All vectors [n], by product demanded.
@NullMarked
package org.ayni.analysis.multipliers;

import org.jspecify.annotations.NullMarked;
