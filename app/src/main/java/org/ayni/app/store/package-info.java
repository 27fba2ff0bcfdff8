/// Backups of houses from the command line.
@NullMarked
package org.ayni.app.store;

import org.jspecify.annotations.NullMarked;
