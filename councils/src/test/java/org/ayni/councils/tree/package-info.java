@NullMarked
package org.ayni.councils.tree;

import org.jspecify.annotations.NullMarked;
