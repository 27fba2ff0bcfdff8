/// How strongly an industry draws on others (backward) and supplies them (forward), and which
/// industries are key. All vectors [n], without unit.
@NullMarked
package org.ayni.analysis.linkages;

import org.jspecify.annotations.NullMarked;
