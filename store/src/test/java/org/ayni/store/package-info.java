/// Tests.
@NullMarked
package org.ayni.store;

import org.jspecify.annotations.NullMarked;
