/// Who stands behind whom: ownership through chains and cross-holdings, and control.
///
/// Symbols: W [n × n] direct shares, owner × owned; V = (I − W)⁻¹; Y [n × n] integrated ownership.
/// All shares between 0 and 1.
@NullMarked
package org.ayni.analysis.control;

import org.jspecify.annotations.NullMarked;
