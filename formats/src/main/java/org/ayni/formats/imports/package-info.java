/// Published tables as their publishers lay them out: one small class a format, over what they
/// share. An [org.ayni.formats.imports.Archive] gives the files (a folder, a zip archive, a
/// workbook), [org.ayni.formats.imports.TextRows] their rows,
/// [org.ayni.formats.imports.LabelledMatrix] asks a layout what each label means,
/// [org.ayni.formats.imports.BareMatrix] takes labels from files of their own,
/// [org.ayni.formats.imports.MatrixCells] knows from both what a cell is, and
/// [org.ayni.formats.imports.TableAssembly] puts the table together, an input-output or a
/// supply-use table. May depend on: `economy`, `files`, `kernel`, `formats`.
@NullMarked
package org.ayni.formats.imports;

import org.jspecify.annotations.NullMarked;
