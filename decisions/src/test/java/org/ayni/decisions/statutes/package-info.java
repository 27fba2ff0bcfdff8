@NullMarked
package org.ayni.decisions.statutes;

import org.jspecify.annotations.NullMarked;
