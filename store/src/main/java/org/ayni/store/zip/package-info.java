/// Folders as zip files and back.
@NullMarked
package org.ayni.store.zip;

import org.jspecify.annotations.NullMarked;
