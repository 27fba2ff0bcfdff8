/// Tests.
@NullMarked
package org.ayni.store.people;

import org.jspecify.annotations.NullMarked;
