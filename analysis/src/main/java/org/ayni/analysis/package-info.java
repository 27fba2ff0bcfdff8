/// What is: how an economy hangs together. Methods by topic: `leontief` (demand, prices,
/// households), `ghosh` (supply), `multipliers`, `linkages`, `extraction`, `influence`, `position`,
/// `prices` (pass-through, who pays), `decomposition`, `dependence` from one table or two;
/// `footprints` and `valueadded` from a table of several regions; `supplyuse` and `balancing` make
/// tables; `control` is about owners. `methods` lists them all, `published` holds what they are
/// checked against.
///
/// Symbols: n industries; Z flows [product × industry], x gross output, A = Z x̂⁻¹ input
/// coefficients, L = (I − A)⁻¹ Leontief inverse, B = x̂⁻¹ Z allocation coefficients, G = (I − B)⁻¹
/// Ghosh inverse, y final demand, v primary inputs; a hat makes a diagonal matrix of a vector, a
/// prime transposes. Money in the table unit a year. Where a table holds domestic and imported
/// products in one flow, all results are those of an economy that makes everything itself and
/// overstate what happens at home.
///
/// May depend on: `economy`, `kernel`.
@NullMarked
package org.ayni.analysis;

import org.jspecify.annotations.NullMarked;
