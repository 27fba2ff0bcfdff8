/// What a visitor asks for: read from a query string with every problem found, and written back
/// into one.
@NullMarked
package org.ayni.server.form;

import org.jspecify.annotations.NullMarked;
