/// From a vote to a plan and to what is done: plans to choose among, promises, what was delivered.
@NullMarked
package org.ayni.app.delivery;

import org.jspecify.annotations.NullMarked;
