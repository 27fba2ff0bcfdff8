@NullMarked
package org.ayni.councils.book;

import org.jspecify.annotations.NullMarked;
