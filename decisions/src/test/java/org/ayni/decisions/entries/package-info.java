@NullMarked
package org.ayni.decisions.entries;

import org.jspecify.annotations.NullMarked;
