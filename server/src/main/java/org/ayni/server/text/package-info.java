/// Numbers, units and sentences in the reader's language; also what is found deep inside and known
/// there by a code or a kind: problems of files ([ProblemWords]) and why there is no plan
/// ([ImpasseWords]).
@NullMarked
package org.ayni.server.text;

import org.jspecify.annotations.NullMarked;
