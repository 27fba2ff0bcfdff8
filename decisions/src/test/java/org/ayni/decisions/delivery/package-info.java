@NullMarked
package org.ayni.decisions.delivery;

import org.jspecify.annotations.NullMarked;
