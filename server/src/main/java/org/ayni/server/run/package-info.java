/// Plans, wishes and shocks being computed for visitors: a bounded queue, one run at a time for
/// each visitor, a bounded memory of recent answers.
@NullMarked
package org.ayni.server.run;

import org.jspecify.annotations.NullMarked;
