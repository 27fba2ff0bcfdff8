/// A house in the form that is published, from wherever it is kept, and back; as one file. Depends
/// on: `database`, `record`, `zip`.
@NullMarked
package org.ayni.store.backup;

import org.jspecify.annotations.NullMarked;
