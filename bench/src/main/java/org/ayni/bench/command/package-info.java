/// What `ayni bench` measures beside solvers: a subcommand each.
@NullMarked
package org.ayni.bench.command;

import org.jspecify.annotations.NullMarked;
