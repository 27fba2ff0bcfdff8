/// A plan on disk: `plan.json`, a CSV for every part of its activities and prices (a row an item, a
/// column a year), its inputs, and a manifest of hashes. May depend on: `files`.
@NullMarked
package org.ayni.planning.folder;

import org.jspecify.annotations.NullMarked;
