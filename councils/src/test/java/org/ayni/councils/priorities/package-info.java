@NullMarked
package org.ayni.councils.priorities;

import org.jspecify.annotations.NullMarked;
