@NullMarked
package org.ayni.app.output;

import org.jspecify.annotations.NullMarked;
