/// Minutes of an assembly, written from what is in the book.
@NullMarked
package org.ayni.councils.minutes;

import org.jspecify.annotations.NullMarked;
