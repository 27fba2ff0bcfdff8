/// What councils do as entries of the public record, and the record read back.
@NullMarked
package org.ayni.decisions.entries;

import org.jspecify.annotations.NullMarked;
