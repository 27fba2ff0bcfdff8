/// The map: industries, accounts, units, and one economy with its table, trade partners, needs and
/// stated assumptions. Immutable throughout. Symbols: Z flows [industry × industry], y final uses,
/// v primary inputs, x gross output; all in the table unit a year. May depend on: `kernel`.
@NullMarked
package org.ayni.economy;

import org.jspecify.annotations.NullMarked;
