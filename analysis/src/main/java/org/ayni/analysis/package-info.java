/// What is: multipliers, linkages, key industries.
@NullMarked
package org.ayni.analysis;

import org.jspecify.annotations.NullMarked;
