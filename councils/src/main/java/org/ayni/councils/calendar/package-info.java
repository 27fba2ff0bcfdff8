/// Days on which councils are elected.
@NullMarked
package org.ayni.councils.calendar;

import org.jspecify.annotations.NullMarked;
