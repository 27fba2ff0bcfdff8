/// A plan as one self-contained page of HTML: no scripts, no other files, readable on a phone and
/// on paper, in English, Spanish or Portuguese.
@NullMarked
package org.ayni.app.report;

import org.jspecify.annotations.NullMarked;
