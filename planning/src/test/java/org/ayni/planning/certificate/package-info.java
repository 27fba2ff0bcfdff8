@NullMarked
package org.ayni.planning.certificate;

import org.jspecify.annotations.NullMarked;
