/// A client of the server's API on the JDK's own HTTP client: typed, one method a question. May
/// depend on: `answer`, Jackson.
@NullMarked
package org.ayni.api.client;

import org.jspecify.annotations.NullMarked;
