/// What was voted, as goals that a plan is made for, and whether goals are what was voted.
@NullMarked
package org.ayni.decisions.wishes;

import org.jspecify.annotations.NullMarked;
