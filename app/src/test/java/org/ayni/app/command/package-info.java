@NullMarked
package org.ayni.app.command;

import org.jspecify.annotations.NullMarked;
