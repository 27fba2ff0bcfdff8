@NullMarked
package org.ayni.decisions.choice;

import org.jspecify.annotations.NullMarked;
