/// Hashes of texts.
///
/// May depend on: the JDK.
@NullMarked
package org.ayni.councils.hash;

import org.jspecify.annotations.NullMarked;
