@NullMarked
package org.ayni.councils.counting;

import org.jspecify.annotations.NullMarked;
