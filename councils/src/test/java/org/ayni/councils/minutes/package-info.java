@NullMarked
package org.ayni.councils.minutes;

import org.jspecify.annotations.NullMarked;
