/// What councils voted, as a table for other programs. May depend on: the rooms `councils` and
/// `files`.
@NullMarked
package org.ayni.decisions.counts;

import org.jspecify.annotations.NullMarked;
