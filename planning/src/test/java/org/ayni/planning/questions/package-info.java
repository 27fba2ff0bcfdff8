@NullMarked
package org.ayni.planning.questions;

import org.jspecify.annotations.NullMarked;
