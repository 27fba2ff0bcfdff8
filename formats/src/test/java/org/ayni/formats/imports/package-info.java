@NullMarked
package org.ayni.formats.imports;

import org.jspecify.annotations.NullMarked;
