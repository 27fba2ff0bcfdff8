/// What the server says over HTTP, as records: the server writes them, the client reads them. Names
/// of fields are names of JSON keys, and stay. Where there is no number the field is null. May
/// depend on: nothing.
@NullMarked
package org.ayni.api.answer;

import org.jspecify.annotations.NullMarked;
