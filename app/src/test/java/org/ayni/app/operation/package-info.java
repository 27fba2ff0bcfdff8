/// Tests.
@NullMarked
package org.ayni.app.operation;

import org.jspecify.annotations.NullMarked;
