/// Small tables and results retyped from the publications that print them, each with its source:
/// what `ayni methods --check` and the tests compare with. Numbers keep the places they are printed
/// with, so that every comparison knows how exact the publication is.
///
/// May depend on: `economy`, `kernel`. No method of analysis is known here.
@NullMarked
package org.ayni.analysis.published;

import org.jspecify.annotations.NullMarked;
