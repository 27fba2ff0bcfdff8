@NullMarked
package org.ayni.app;

import org.jspecify.annotations.NullMarked;
