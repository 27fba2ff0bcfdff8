/// Opens shared libraries that travel inside jars: finds the build for this machine, unpacks it
/// once into the user's cache folder, and hands out its symbols for the foreign-function API.
///
/// Depends on the JDK only.
@NullMarked
package org.ayni.kernel.nativelib;

import org.jspecify.annotations.NullMarked;
