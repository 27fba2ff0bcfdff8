/// Tables of a page as files: comma-separated text and workbooks. One way for all tables. Reports
/// to be printed are `pdf`'s.
///
/// May depend on: `view`, `text`, and `files` for the formats.
@NullMarked
package org.ayni.server.download;

import org.jspecify.annotations.NullMarked;
