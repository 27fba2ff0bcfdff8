/// Tests of reading and writing files.
@org.jspecify.annotations.NullMarked
package org.ayni.files;
