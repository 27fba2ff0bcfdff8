/// Addresses, languages, security headers and the parts of Spring that are used.
@NullMarked
package org.ayni.server.web;

import org.jspecify.annotations.NullMarked;
