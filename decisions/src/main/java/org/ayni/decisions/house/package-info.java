/// The house of councils on disk: the public record, the texts and plans it names, and where the
/// councils stand.
@NullMarked
package org.ayni.decisions.house;

import org.jspecify.annotations.NullMarked;
