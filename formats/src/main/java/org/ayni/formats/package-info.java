/// Readers and writers of economies on disk.
@NullMarked
package org.ayni.formats;

import org.jspecify.annotations.NullMarked;
