/// Tests.
@NullMarked
package org.ayni.store.database;

import org.jspecify.annotations.NullMarked;
