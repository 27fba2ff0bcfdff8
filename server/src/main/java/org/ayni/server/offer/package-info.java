/// From what a council voted to the plans that people choose among: computed for whoever asks,
/// offered by who may.
@NullMarked
package org.ayni.server.offer;

import org.jspecify.annotations.NullMarked;
