/// One small class a subcommand: reads its options, asks the rooms, hands an `Answer` to the
/// output.
@NullMarked
package org.ayni.app.command;

import org.jspecify.annotations.NullMarked;
