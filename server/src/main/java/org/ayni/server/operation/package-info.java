/// What an operator sees: whether all is well, and figures. Depends on: `count`, `run`.
@NullMarked
package org.ayni.server.operation;

import org.jspecify.annotations.NullMarked;
