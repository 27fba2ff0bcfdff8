/// `ayni federate`: a member's node, step by step, and exercises with several on one machine.
@NullMarked
package org.ayni.app.federation;

import org.jspecify.annotations.NullMarked;
