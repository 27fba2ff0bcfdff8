/// Text tables, spreadsheets, JSON and YAML documents and folders on disk: read with the place of
/// every problem, written whole or not at all. No word of economics. May depend on: FastCSV,
/// fastexcel, Jackson, SnakeYAML Engine.
@NullMarked
package org.ayni.files;

import org.jspecify.annotations.NullMarked;
