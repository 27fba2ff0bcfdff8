@NullMarked
package org.ayni.councils.paper;

import org.jspecify.annotations.NullMarked;
