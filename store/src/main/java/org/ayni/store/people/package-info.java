/// Personal data, apart from the record and erasable: who members are, accounts and what they may
/// do, one-time keys until they are listed, and what waits on the desk. Depends on: `database`.
@NullMarked
package org.ayni.store.people;

import org.jspecify.annotations.NullMarked;
