/// What `ayni tally` is asked and what it answers: the options of the counting rules, and each
/// family's count in words, as a table and as JSON.
@NullMarked
package org.ayni.app.tally;

import org.jspecify.annotations.NullMarked;
