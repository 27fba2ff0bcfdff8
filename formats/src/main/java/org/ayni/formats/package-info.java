/// Readers and writers of economies on disk, in the form that `docs/economy-format.md` describes: a
/// [Data Package](https://datapackage.org) of one `datapackage.json` and some CSV files. May depend
/// on: `economy`, `files`.
@NullMarked
package org.ayni.formats;

import org.jspecify.annotations.NullMarked;
