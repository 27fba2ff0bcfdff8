@NullMarked
package org.ayni.app.shock;

import org.jspecify.annotations.NullMarked;
