/// `ayni record …`: keeps a public record from the command line, a small class a subcommand, each a
/// few lines over the room `record`. Keys never go into the record.
@NullMarked
package org.ayni.app.record;

import org.jspecify.annotations.NullMarked;
