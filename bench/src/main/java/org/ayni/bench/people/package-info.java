/// `ayni bench people`: many people vote and read at once in a running `ayni serve`.
@NullMarked
package org.ayni.bench.people;

import org.jspecify.annotations.NullMarked;
