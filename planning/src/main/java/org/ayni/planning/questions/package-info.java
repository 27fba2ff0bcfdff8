/// Questions that an answer must carry: which limits bind and what they are worth, what a need
/// costs.
@NullMarked
package org.ayni.planning.questions;

import org.jspecify.annotations.NullMarked;
