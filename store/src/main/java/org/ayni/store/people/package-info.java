/// Personal data, apart from the record and erasable. Depends on: `database`.
@NullMarked
package org.ayni.store.people;

import org.jspecify.annotations.NullMarked;
