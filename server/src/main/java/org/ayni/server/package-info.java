/// Web pages.
@NullMarked
package org.ayni.server;

import org.jspecify.annotations.NullMarked;
