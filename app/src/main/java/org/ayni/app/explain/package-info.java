/// What `ayni explain` and `ayni replan` answer, in words and as data.
@NullMarked
package org.ayni.app.explain;

import org.jspecify.annotations.NullMarked;
