/// Charts as plain numbers: what a browser needs to draw one. How it is drawn is decided in
/// `ayni.js`, and on paper in `server.pdf`; what it says stands in a table beside it as well.
@NullMarked
package org.ayni.server.chart;

import org.jspecify.annotations.NullMarked;
