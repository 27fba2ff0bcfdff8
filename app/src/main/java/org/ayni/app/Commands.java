package org.ayni.app;

import java.io.OutputStream;
import java.util.List;
import org.ayni.app.command.AnalyseCommand;
import org.ayni.app.command.CheckCommand;
import org.ayni.app.command.DemoCommand;
import org.ayni.app.command.ExplainCommand;
import org.ayni.app.command.ExportCommand;
import org.ayni.app.command.ImportCommand;
import org.ayni.app.command.MethodsCommand;
import org.ayni.app.command.OwnershipCommand;
import org.ayni.app.command.PlanCommand;
import org.ayni.app.command.ProposeCommand;
import org.ayni.app.command.RecipesCommand;
import org.ayni.app.command.ReplanCommand;
import org.ayni.app.command.ReportCommand;
import org.ayni.app.command.ServeCommand;
import org.ayni.app.command.Settings;
import org.ayni.app.command.TallyCommand;
import org.ayni.app.command.VerifyCommand;
import org.ayni.app.command.WarmUpCommand;
import org.ayni.app.council.CouncilCommand;
import org.ayni.app.delivery.ChoicesCommand;
import org.ayni.app.delivery.DeliveryCommand;
import org.ayni.app.delivery.PromisesCommand;
import org.ayni.app.federation.FederateCommand;
import org.ayni.app.output.Terminal;
import org.ayni.app.record.RecordCommand;
import org.ayni.app.shock.ShockCommand;
import org.ayni.app.store.BackupCommand;
import org.ayni.app.store.RestoreCommand;

/// The subcommands of `ayni`, in the order of its help. A new one is one class in `command` and one
/// line here.
final class Commands {

  private Commands() {}

  static List<Object> all(Terminal terminal, Settings settings) {
    return List.of(
        new DemoCommand(terminal),
        new ServeCommand(terminal, settings),
        new CheckCommand(terminal),
        AnalyseCommand.with(terminal),
        new ImportCommand(terminal),
        new MethodsCommand(terminal),
        new OwnershipCommand(terminal),
        new ProposeCommand(terminal),
        new PlanCommand(terminal),
        new ExportCommand(terminal),
        new ShockCommand(terminal),
        new RecipesCommand(terminal),
        new VerifyCommand(terminal),
        new ExplainCommand(terminal),
        new ReplanCommand(terminal),
        new ReportCommand(terminal),
        new ChoicesCommand(terminal),
        new PromisesCommand(terminal),
        new DeliveryCommand(terminal),
        CouncilCommand.with(terminal),
        FederateCommand.with(terminal),
        RecordCommand.with(terminal),
        new BackupCommand(terminal),
        new RestoreCommand(terminal),
        new TallyCommand(terminal),
        new WarmUpCommand(Commands::runQuietly));
  }

  private static int runQuietly(String[] arguments) {
    Terminal nowhere =
        new Terminal(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
    return Ayni.run(nowhere, false, false, arguments);
  }
}
