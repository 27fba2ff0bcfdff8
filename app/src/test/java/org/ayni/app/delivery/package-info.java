@NullMarked
package org.ayni.app.delivery;

import org.jspecify.annotations.NullMarked;
