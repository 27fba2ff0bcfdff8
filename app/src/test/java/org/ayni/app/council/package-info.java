@NullMarked
package org.ayni.app.council;

import org.jspecify.annotations.NullMarked;
