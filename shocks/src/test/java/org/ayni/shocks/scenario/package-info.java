@NullMarked
package org.ayni.shocks.scenario;

import org.jspecify.annotations.NullMarked;
