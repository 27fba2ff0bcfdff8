@NullMarked
package org.ayni.app.federation;

import org.jspecify.annotations.NullMarked;
