/// Tests of tables and economies, on economies of two or three industries.
@org.jspecify.annotations.NullMarked
package org.ayni.economy;
