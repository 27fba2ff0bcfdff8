package org.ayni.planning.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.planning.recipes.RecipeFile.Column;
import org.junit.jupiter.api.Test;

/// `docs/recipes.md` says what the program reads.
class RecipeDocumentTest {

  @Test
  void thePageListsEveryFileColumnAndSetting() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "recipes.md"));
    for (RecipeFile file : RecipeFile.values()) {
      assertThat(page)
          .contains("### " + file.fileName() + (file.required() ? " (always)" : "") + "\n");
      for (Column column : file.columns()) {
        assertThat(page)
            .contains(
                "| `"
                    + column.name()
                    + "` | "
                    + (column.required() ? "must be there" : "may be left out")
                    + " | "
                    + column.text()
                    + " |\n");
      }
    }
    for (RecipeSetting setting : RecipeSetting.values()) {
      assertThat(page).contains("| `" + setting.code() + "` | ", "| " + setting.text() + " |\n");
    }
  }
}
