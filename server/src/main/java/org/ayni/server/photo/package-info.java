/// Photos of what was delivered: taken in, made small, stripped of what cameras write into them,
/// shown to the people of a council, erased. Depends on: `login`, `rights`, `run`, `text`, `web`,
/// the room `store`.
@NullMarked
package org.ayni.server.photo;

import org.jspecify.annotations.NullMarked;
