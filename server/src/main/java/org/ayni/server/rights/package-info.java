/// Who may do what: one table, `rights.csv`, that is read here, shown as a page, printed in
/// docs/accounts.md and tried row by row in a test. Depends on: the rooms `councils`, `decisions`
/// and `store`.
@NullMarked
package org.ayni.server.rights;

import org.jspecify.annotations.NullMarked;
