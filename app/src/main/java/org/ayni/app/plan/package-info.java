/// What `ayni plan` needs: where a problem comes from, which solver answers it, what is printed and
/// written of the answer.
@NullMarked
package org.ayni.app.plan;

import org.jspecify.annotations.NullMarked;
