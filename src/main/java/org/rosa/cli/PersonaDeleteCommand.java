package org.rosa.cli;

import java.util.concurrent.Callable;
import org.rosa.tavus.KnownPersona;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa tavus persona delete`: the persona is gone.
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    header = {
      "Delete the persona at Tavus and forget its id.",
      "",
      "Examples:",
      "  rosa tavus persona delete --yes",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 Tavus did not do it, 2 usage or settings, 3 none is known."
    })
final class PersonaDeleteCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Mixin private PersonaDesk desk = new PersonaDesk();

  @Option(names = "--yes", description = "It is meant: a deleted persona does not come back.")
  private boolean sure;

  PersonaDeleteCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    var id = desk.id(settings);
    if (id.isEmpty()) {
      spec.commandLine().getErr().println("rosa: no persona was made here; name one with --id");
      return RosaCommand.FINDINGS;
    }
    if (!sure) {
      throw new ParameterException(
          spec.commandLine(), "persona " + id.get() + " would be deleted for good; say --yes");
    }
    try (var client = desk.client(settings)) {
      PersonaDesk.done(client.deletePersona(id.get()));
      var state = desk.state(settings);
      if (KnownPersona.in(state).filter(known -> known.id().equals(id.get())).isPresent()) {
        KnownPersona.forget(state);
      }
      spec.commandLine().getOut().println("deleted persona " + id.get());
      return RosaCommand.FINE;
    }
  }
}
