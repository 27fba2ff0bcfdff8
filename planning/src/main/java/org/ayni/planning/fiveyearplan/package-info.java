/// Reads the files of 5yearplan (Cockshott 2019) into a plan problem. The first cell of each file
/// is `headings`; product names stand in the same order everywhere; quantities are those of the
/// base year.
@NullMarked
package org.ayni.planning.fiveyearplan;

import org.jspecify.annotations.NullMarked;
