/// Ready statutes for councils that exist, and statutes in files.
@NullMarked
package org.ayni.decisions.statutes;

import org.jspecify.annotations.NullMarked;
