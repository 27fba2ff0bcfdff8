/// What changed between two years, divided among what it is made of: structural decomposition.
@NullMarked
package org.ayni.analysis.decomposition;

import org.jspecify.annotations.NullMarked;
