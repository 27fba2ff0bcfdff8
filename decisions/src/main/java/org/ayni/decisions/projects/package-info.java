/// Projects that were voted, held against everything they take.
@NullMarked
package org.ayni.decisions.projects;

import org.jspecify.annotations.NullMarked;
