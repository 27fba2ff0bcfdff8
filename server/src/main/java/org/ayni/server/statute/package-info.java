/// Statutes rule by rule: as they are asked in forms, compared, and said in words. What rules there
/// are follows from the record `Statute`, so that a new one needs a name and nothing else. Depends
/// on: the rooms `councils` and `decisions`, and `text`.
@NullMarked
package org.ayni.server.statute;

import org.jspecify.annotations.NullMarked;
