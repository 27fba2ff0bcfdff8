/// Leontief's model for tables of millions of products, over coefficients that lie wherever an
/// engine puts them.
///
/// Symbols: A [n × n] coefficients, what a unit of product j takes of product i, x output, f final
/// demand, v an account per unit of output, m its multipliers. May depend on: `kernel`.
@NullMarked
package org.ayni.analysis.large;

import org.jspecify.annotations.NullMarked;
