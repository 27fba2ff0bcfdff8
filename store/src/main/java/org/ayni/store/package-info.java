/// Houses of councils in databases, SQLite or PostgreSQL, and personal data beside them; backups of
/// houses wherever they are kept; records without a house. The only room that knows databases.
@NullMarked
package org.ayni.store;

import org.jspecify.annotations.NullMarked;
