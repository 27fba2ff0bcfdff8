/// What members of a federation have agreed on: who belongs to it, which goods are traded, how
/// transport and the common account count, and what the joint plan is to make as large as it can.
/// No plan, no message.
///
/// Symbols: m member, g good, t year (index 0 … T−1). May depend on: `files`, `kernel`.
@NullMarked
package org.ayni.federation.treaty;

import org.jspecify.annotations.NullMarked;
