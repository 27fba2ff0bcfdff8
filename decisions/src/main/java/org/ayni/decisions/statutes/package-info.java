/// Ready statutes for councils that exist, what they note in three languages, and statutes in
/// files.
@NullMarked
package org.ayni.decisions.statutes;

import org.jspecify.annotations.NullMarked;
