@org.jspecify.annotations.NullMarked
package org.ayni.formats.ballots;
