/// How much depends on a single input coefficient: the field of influence of Sonis and Hewings.
@NullMarked
package org.ayni.analysis.influence;

import org.jspecify.annotations.NullMarked;
