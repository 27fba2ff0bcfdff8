/// Territories that councils belong to, by official codes.
///
/// May depend on: the JDK.
@NullMarked
package org.ayni.councils.tree;

import org.jspecify.annotations.NullMarked;
