@org.jspecify.annotations.NullMarked
package org.ayni.server.vote;
