package org.rosa.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.rosa.TavusSetup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa tavus faces`: the faces there are to choose from.
@Command(
    name = "faces",
    mixinStandardHelpOptions = true,
    header = {
      "List the faces, called replicas before, that the key may use.",
      "",
      "Examples:",
      "  rosa tavus faces",
      ""
    },
    footer = {"", "Exit codes: 0 fine, 1 Tavus did not answer, 2 usage or settings."})
final class TavusFacesCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  TavusFacesCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    try (var client = TavusSetup.client(settings, settings.tavus().dialect())) {
      var table = new TextTable(List.of("FACE", "NAME", "STATUS"));
      for (var face : PersonaDesk.done(client.faces())) {
        table.row(List.of(face.id(), face.name(), face.status()));
      }
      table.lines().forEach(spec.commandLine().getOut()::println);
      return RosaCommand.FINE;
    }
  }
}
