/// A few threads that do the parts of one step together. What is computed does not depend on how
/// many there are: parts are fixed, only who does them is not.
@NullMarked
package org.ayni.kernel.parallel;

import org.jspecify.annotations.NullMarked;
