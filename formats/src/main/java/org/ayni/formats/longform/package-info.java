/// Tables in long form, one entry a line, read into the memory of this process: what
/// [org.ayni.kernel.rows.TableEngine] asks for where no cluster is wanted. May depend on: `files`,
/// `kernel.rows`.
@NullMarked
package org.ayni.formats.longform;

import org.jspecify.annotations.NullMarked;
