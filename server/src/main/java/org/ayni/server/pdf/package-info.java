/// Reports as PDF: headings, sentences, tables and charts on A4, tagged so that a screen reader
/// knows what is what, in the language of the report. Knows nothing of plans and councils.
///
/// May depend on: `server.chart`.
@NullMarked
package org.ayni.server.pdf;

import org.jspecify.annotations.NullMarked;
