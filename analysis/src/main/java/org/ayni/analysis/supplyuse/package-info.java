/// Symmetric input-output tables out of supply-use tables, by the named assumptions of Eurostat
/// (2008), chapter 11: models A and B make product-by-product tables, C and D industry-by-industry
/// tables.
///
/// Symbols: m products, n industries; V [m × n] supply, U [m × n] use, q = V 1 output by product, g
/// = V′ 1 output by industry, y final uses [m], w primary inputs [n]; T the transformation that
/// each model applies. (The manual prints the make matrix, which is V′ here.)
@NullMarked
package org.ayni.analysis.supplyuse;

import org.jspecify.annotations.NullMarked;
