/// Numbers, units and sentences in the reader's language.
@NullMarked
package org.ayni.server.text;

import org.jspecify.annotations.NullMarked;
