/// From votes to a plan, and from the plan to what is done.
///
/// Joins councils, record and planning, which know nothing of each other: what was decided becomes
/// goals ([org.ayni.decisions.projects]), goals become plans to choose among
/// ([org.ayni.decisions.choice]), the chosen plan becomes promises that are followed up
/// ([org.ayni.decisions.delivery]).
@NullMarked
package org.ayni.decisions;

import org.jspecify.annotations.NullMarked;
