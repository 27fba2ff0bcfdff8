/// Tests of economies on disk.
@org.jspecify.annotations.NullMarked
package org.ayni.formats;
