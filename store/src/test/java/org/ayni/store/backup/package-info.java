/// Tests.
@NullMarked
package org.ayni.store.backup;

import org.jspecify.annotations.NullMarked;
