@org.jspecify.annotations.NullMarked
package org.ayni.councils.tally.stv;
