/// Readers of ballot files: BLT (transferable votes), PrefLib (`soc`, `soi`, `toc`, `toi`), Pabulib
/// (`pb`, participatory budgets) and plain CSV. See `docs/tally.md` for the forms.
///
/// Everything wrong with a file is told at once, with line and column; nothing is guessed, and no
/// ballot is left out in silence. A ballot that ranks, approves or gives nothing is a blank one.
///
/// May depend on: `councils`, `files`.
@NullMarked
package org.ayni.formats.ballots;

import org.jspecify.annotations.NullMarked;
