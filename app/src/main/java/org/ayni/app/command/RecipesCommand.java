package org.ayni.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.Terminal;
import org.ayni.planning.recipes.RecipeFolder;
import org.ayni.planning.recipes.RecipeTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `ayni recipes --template TARGET`: tables to fill in.
@Command(
    name = "recipes",
    mixinStandardHelpOptions = true,
    description = {
      "Writes tables to fill in with what a federation of cooperatives or a group of enterprises has"
          + " and can do; 'ayni plan --from recipes' plans with them.",
      "Examples that come with Ayni: cooperativas, dos-valles."
    })
public final class RecipesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--template",
      paramLabel = "TARGET",
      required = true,
      description = "a workbook (a name that ends in .xlsx) or a folder of CSV files to write")
  private Path target = Path.of("");

  @Option(
      names = "--like",
      paramLabel = "RECIPES",
      description = "recipes whose rows are taken over, such as cooperativas")
  private @Nullable String like;

  public RecipesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    RecipeTemplate.write(target, Optional.ofNullable(like).map(RecipeFolder::open));
    terminal.err().println("Written to " + target + "; then: ayni plan --from recipes " + target);
    return ExitCode.DONE;
  }
}
