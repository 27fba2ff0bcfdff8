/// A house of councils in a database. Tables and triggers are in the resources `db/house`. Depends
/// on: the rooms `decisions` and `record`.
@NullMarked
package org.ayni.store.database;

import org.jspecify.annotations.NullMarked;
