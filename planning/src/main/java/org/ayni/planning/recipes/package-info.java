/// Recipes: what a federation of cooperatives or a group of enterprises has and can do, as a folder
/// of CSV files (or one workbook) that a bookkeeper fills in, read into one plan problem.
///
/// The files, their columns and units: [RecipeFile]. Flows, uses and equipment are counted for one
/// unit of a technique's activity; all else a year, in the unit of its product or resource. Where
/// there are regions, a product in a region is a product of its own, `milk@north`, and bringing it
/// from one to another is a technique of its own, `milk:north:south`, which takes what it takes.
/// May depend on: `problem`, `files`, `economy`, `kernel`.
@NullMarked
package org.ayni.planning.recipes;

import org.jspecify.annotations.NullMarked;
