/// Where all councils stand: events one after the other, each allowed by the statute or refused
/// with its reasons. Whoever has the events has the same book.
@NullMarked
package org.ayni.councils.book;

import org.jspecify.annotations.NullMarked;
