/// Photos of what was delivered: taken in, made small, stripped of what cameras write into them,
/// shown to the people of a council, erased.
@NullMarked
package org.ayni.server.photo;

import org.jspecify.annotations.NullMarked;
