/// One-year plan problems of very large size, condensed to their needs.
///
/// Where every product has one technique, gross outputs follow from what is asked for: z = A z + f
/// + D θ. The unknowns are the few θ, the rows those limits that are reached. In
///   docs/condensed-one-year.md.
///
/// Symbols: i product (n), q column of needs (k), z[i] gross output in the product's unit a year,
/// A[i, j] input of product i for one unit of product j, f[i] demand that is given (investment,
/// idle techniques, less inventories), D[i, q] basket of column q, θ[q] its satisfaction, l and u
/// least and most gross output, H = (I − A)⁻¹ D [n × k], p[i] price of a product, w[r] of a
/// resource, ρ[i] of a limit on gross output. May depend on: `planning.problem`, `plan`, `solve`,
/// `linear` (for problems that have no plan), `certificate.RowKind`, `kernel`.
@NullMarked
package org.ayni.planning.condensed;

import org.jspecify.annotations.NullMarked;
