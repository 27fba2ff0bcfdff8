/// What councils do, each act as plain data: what the public record holds and what `book` is made
/// of.
@NullMarked
package org.ayni.councils.event;

import org.jspecify.annotations.NullMarked;
