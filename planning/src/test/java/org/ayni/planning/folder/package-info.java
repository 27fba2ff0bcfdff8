@NullMarked
package org.ayni.planning.folder;

import org.jspecify.annotations.NullMarked;
