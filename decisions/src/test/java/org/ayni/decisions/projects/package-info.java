@NullMarked
package org.ayni.decisions.projects;

import org.jspecify.annotations.NullMarked;
