/// Values and their one canonical text: the part of RFC 8785 (Rundgren, Jordan and Erdtman 2020)
/// that has neither null nor fractions. Whole numbers stay within ±(2⁵³ − 1); amounts with decimals
/// are texts. Why: decision 051. Depends on: the room's exceptions.
@NullMarked
package org.ayni.record.canonical;

import org.jspecify.annotations.NullMarked;
