package org.rosa.cli;

import java.util.concurrent.Callable;
import org.rosa.tavus.PersonaChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `rosa tavus persona plan`: what apply would change.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    header = {
      "Tell what apply would change at Tavus, and change nothing.",
      "",
      "Examples:",
      "  rosa tavus persona plan",
      "  rosa tavus persona plan --id p123    compare a persona that is there",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 nothing would change, 1 Tavus did not answer, 2 usage or settings, 3 it would."
    })
final class PersonaPlanCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Mixin private PersonaDesk desk = new PersonaDesk();

  PersonaPlanCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    var settings = source.read();
    var draft = desk.draft(settings);
    var id = desk.id(settings);
    var out = spec.commandLine().getOut();
    if (id.isEmpty()) {
      out.println("a persona would be made:");
      var json = draft.json(desk.dialect(settings));
      out.println(PersonaChange.masked(json).toPrettyString());
      return RosaCommand.FINDINGS;
    }
    try (var client = desk.client(settings)) {
      var persona = PersonaDesk.done(client.persona(id.get()));
      var changes = desk.changes(settings, persona, draft);
      if (changes.isEmpty()) {
        out.println("persona " + id.get() + " is as it should be");
        return RosaCommand.FINE;
      }
      out.println("persona " + id.get() + " would change:");
      changes.forEach(change -> out.println("  " + change.line()));
      return RosaCommand.FINDINGS;
    }
  }
}
