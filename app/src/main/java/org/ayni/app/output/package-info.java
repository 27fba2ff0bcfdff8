/// What the subcommands print with: one answer in three forms (text, CSV, JSON) on standard output,
/// progress on standard error. What others wrote cannot steer the terminal ([PlainText]).
@NullMarked
package org.ayni.app.output;

import org.jspecify.annotations.NullMarked;
