/// The supply side after Ghosh (1958): allocation coefficients and their inverse. Shapes: B, G [n ×
/// n]; x, v [n].
@NullMarked
package org.ayni.analysis.ghosh;

import org.jspecify.annotations.NullMarked;
