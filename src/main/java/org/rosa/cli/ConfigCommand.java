package org.rosa.cli;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rosa.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rosa config`: every setting, its value and where it came from; secrets are masked.
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    header = {
      "Show every setting, its value and where it came from.",
      "",
      "Examples:",
      "  rosa config",
      "  ROSA_PORT=9000 rosa config",
      "  rosa config --json | jq '.settings[] | select(.from != \"default\")'",
      ""
    },
    footer = {"", "Secrets are shown as ****. docs/settings.md says what each setting means."})
final class ConfigCommand implements Callable<Integer> {
  private static final String NONE = "-";

  private final SettingsSource settings;

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  ConfigCommand(SettingsSource settings) {
    this.settings = settings;
  }

  @Override
  public Integer call() throws Exception {
    var shown = settings.read().shown();
    if (json) {
      spec.commandLine().getOut().println(json(shown));
    } else {
      print(shown, spec.commandLine().getOut());
    }
    return RosaCommand.FINE;
  }

  private static String json(List<Settings.Shown> shown) {
    var settings = new JsonArray();
    for (var setting : shown) {
      settings.add(
          new JsonObject()
              .put("name", setting.name())
              .put("value", setting.value())
              .put("from", setting.origin()));
    }
    return new JsonObject().put("settings", settings).encode();
  }

  private static void print(List<Settings.Shown> shown, PrintWriter out) {
    int names = width(shown, Settings.Shown::name);
    int values = width(shown, ConfigCommand::value);
    var row = "%-" + names + "s  %-" + values + "s  %s%n";
    out.printf(row, "SETTING", "VALUE", "FROM");
    for (var setting : shown) {
      out.printf(row, setting.name(), value(setting), setting.origin());
    }
    out.flush();
  }

  private static String value(Settings.Shown setting) {
    return setting.value().isEmpty() ? NONE : setting.value();
  }

  private static int width(List<Settings.Shown> shown, Function<Settings.Shown, String> column) {
    return shown.stream().map(column).mapToInt(String::length).max().orElse(1);
  }
}
