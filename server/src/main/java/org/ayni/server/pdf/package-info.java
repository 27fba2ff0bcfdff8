/// Reports as PDF: headings, sentences and tables on A4, tagged so that a screen reader knows what
/// is what, in the language of the report. Knows nothing of plans and councils.
///
/// May depend on: nothing of Ayni.
@NullMarked
package org.ayni.server.pdf;

import org.jspecify.annotations.NullMarked;
