/// Yes or no, with quorum and majority as a statute says.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.majority;

import org.jspecify.annotations.NullMarked;
