/// Ballots to be printed and marked by hand.
///
/// May depend on: `book`, `counting`.
@NullMarked
package org.ayni.councils.paper;

import org.jspecify.annotations.NullMarked;
