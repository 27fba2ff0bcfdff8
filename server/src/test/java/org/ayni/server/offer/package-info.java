@NullMarked
package org.ayni.server.offer;

import org.jspecify.annotations.NullMarked;
