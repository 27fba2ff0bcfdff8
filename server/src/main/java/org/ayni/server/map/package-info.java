/// Outlines of territories, to be drawn as a map of the page itself (SVG).
@NullMarked
package org.ayni.server.map;

import org.jspecify.annotations.NullMarked;
