/// On whom an economy hangs: what a partner's purchases keep going here, what comes from its
/// supply, how concentrated trade is. Shares between 0 and 1, amounts in the table unit a year or
/// the unit of the account.
@NullMarked
package org.ayni.analysis.dependence;

import org.jspecify.annotations.NullMarked;
