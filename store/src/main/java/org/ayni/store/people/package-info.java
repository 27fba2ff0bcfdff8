/// Personal data, apart from the record and erasable: who members are, accounts, how they log in,
/// what they may do and what they keep (economies, scenarios, photos, uploads), one-time keys until
/// they are listed, and what waits on the desk. Depends on: `database`.
@NullMarked
package org.ayni.store.people;

import org.jspecify.annotations.NullMarked;
