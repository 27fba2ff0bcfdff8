/// What members tell each other, as entries of their records: signed, numbered, never taken back.
/// May depend on: `planning`, `record`, `treaty`, `offer`.
@NullMarked
package org.ayni.federation.message;

import org.jspecify.annotations.NullMarked;
