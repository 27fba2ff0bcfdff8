/// What the pages show: figures with their tables, made from an economy, a plan, or two plans.
/// Everything here is already in the reader's language.
@NullMarked
package org.ayni.server.view;

import org.jspecify.annotations.NullMarked;
