/// How objectives are named in files and on the command line: one, or several in lexicographic
/// order. What a name means where, its readers know. May depend on: `files`.
@NullMarked
package org.ayni.planning.objectives;

import org.jspecify.annotations.NullMarked;
