/// Plans, wishes, what is around a plan, plans anew and shocks being computed for visitors: a
/// bounded queue, one run at a time for each visitor, a bounded memory of recent answers. And what
/// they are computed from: the economies and the house that are served.
@NullMarked
package org.ayni.server.run;

import org.jspecify.annotations.NullMarked;
