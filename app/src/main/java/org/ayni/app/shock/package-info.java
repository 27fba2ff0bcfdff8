/// `ayni shock`: what happens when somebody cuts us off.
@NullMarked
package org.ayni.app.shock;

import org.jspecify.annotations.NullMarked;
