@NullMarked
package org.ayni.shocks.answer;

import org.jspecify.annotations.NullMarked;
