/// What an operator counts: acts, refusals, runs. No name and no address is in any of it. Depends
/// on: nothing of the house.
@NullMarked
package org.ayni.server.count;

import org.jspecify.annotations.NullMarked;
