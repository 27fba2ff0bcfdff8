/// From a plan to what is done: promises with owner, amount, unit and day; what was delivered of
/// them; what goes back on the agenda; where things stand when the rest is planned anew.
@NullMarked
package org.ayni.decisions.delivery;

import org.jspecify.annotations.NullMarked;
