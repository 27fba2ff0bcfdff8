@NullMarked
package org.ayni.federation;

import org.jspecify.annotations.NullMarked;
