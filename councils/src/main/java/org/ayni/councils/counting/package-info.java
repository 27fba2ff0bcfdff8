/// From votes of any kind to an outcome, by one of the counting rules, as plain data that can be
/// recorded and computed again.
@NullMarked
package org.ayni.councils.counting;

import org.jspecify.annotations.NullMarked;
