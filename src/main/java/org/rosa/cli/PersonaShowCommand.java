package org.rosa.cli;

import java.util.concurrent.Callable;
import org.rosa.tavus.PersonaChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa tavus persona show`: the persona as Tavus has it.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = {
      "Show the persona as Tavus has it; keys are masked.",
      "",
      "Examples:",
      "  rosa tavus persona show",
      "  rosa tavus persona show --id p123 | jq .layers.llm",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 fine, 1 Tavus did not answer, 2 usage or settings, 3 none is known."
    })
final class PersonaShowCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Mixin private PersonaDesk desk = new PersonaDesk();

  PersonaShowCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    var id = desk.id(settings);
    if (id.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("rosa: no persona was made here; make it with rosa tavus persona apply");
      return RosaCommand.FINDINGS;
    }
    try (var client = desk.client(settings)) {
      var persona = PersonaDesk.done(client.persona(id.get()));
      spec.commandLine().getOut().println(PersonaChange.masked(persona.json()).toPrettyString());
      return RosaCommand.FINE;
    }
  }
}
