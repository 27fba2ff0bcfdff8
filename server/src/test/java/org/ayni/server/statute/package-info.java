@NullMarked
package org.ayni.server.statute;

import org.jspecify.annotations.NullMarked;
