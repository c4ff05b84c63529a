package org.rosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.tavus.KnownPersona;
import org.rosa.tavus.PersonaChange;
import org.rosa.tavus.PersonaDraft;
import org.rosa.tavus.TavusClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa tavus persona apply`: makes the persona, or changes what differs.
@Command(
    name = "apply",
    mixinStandardHelpOptions = true,
    header = {
      "Make the persona, or change at Tavus what differs from the pack and the settings.",
      "",
      "Examples:",
      "  rosa tavus persona apply",
      "  rosa tavus persona apply --id p123   take over a persona that is there",
      "  rosa tavus persona apply --dry-run --json",
      ""
    },
    footer = {
      "",
      "Applying twice changes nothing the second time. The id is kept in ROSA_STATE_DIR.",
      "Exit codes: 0 fine, 1 Tavus did not do it, 2 usage or settings."
    })
final class PersonaApplyCommand implements Callable<Integer> {
  private final SettingsSource source;

  @Spec private CommandSpec spec;

  @Mixin private PersonaDesk desk = new PersonaDesk();

  @Option(names = "--dry-run", description = "Send nothing; with --json print what would be sent.")
  private boolean dryRun;

  @Option(names = "--json", description = "With --dry-run: print the persona as one JSON object.")
  private boolean json;

  @Option(names = "--show-key", description = "With --json: print the key too.")
  private boolean showKey;

  @Option(names = "--new", description = "Make a persona even if Tavus has one of the same name.")
  private boolean another;

  PersonaApplyCommand(SettingsSource source) {
    this.source = source;
  }

  @Override
  public Integer call() throws Exception {
    if (json && !dryRun) {
      throw new ParameterException(spec.commandLine(), "--json belongs to --dry-run");
    }
    var settings = source.read();
    var draft = desk.draft(settings);
    var out = spec.commandLine().getOut();
    if (json) {
      var whole = draft.json(desk.dialect(settings));
      out.println((showKey ? whole : PersonaChange.masked(whole)).toPrettyString());
      return RosaCommand.FINE;
    }
    try (var client = desk.client(settings)) {
      var id = desk.id(settings);
      if (id.isPresent()) {
        change(client, settings, id.get(), draft, out);
      } else {
        make(client, settings, draft, out);
      }
      return RosaCommand.FINE;
    }
  }

  private void make(TavusClient client, Settings settings, PersonaDraft draft, PrintWriter out)
      throws TavusFailedException, IOException {
    if (!another) {
      refuseTwin(client, draft);
    }
    if (dryRun) {
      out.println("a persona '" + draft.name() + "' would be made");
      return;
    }
    var id = PersonaDesk.done(client.createPersona(draft.json(client.dialect())));
    KnownPersona.with(id, draft.access().key()).keep(desk.state(settings));
    out.println("made persona " + id + ", '" + draft.name() + "'");
  }

  /// One that was made before, whose id is not remembered here, is not silently made twice.
  private static void refuseTwin(TavusClient client, PersonaDraft draft)
      throws TavusFailedException {
    for (var persona : PersonaDesk.done(client.personas())) {
      if (persona.name().equals(draft.name())) {
        throw new TavusFailedException(
            "Tavus has a persona '"
                + draft.name()
                + "' already; take it over with --id "
                + persona.id()
                + ", or make another with --new");
      }
    }
  }

  private void change(
      TavusClient client, Settings settings, String id, PersonaDraft draft, PrintWriter out)
      throws TavusFailedException, IOException, InvalidSettingsException {
    var changes = differences(client, settings, id, draft);
    if (changes.isEmpty()) {
      out.println("persona " + id + " is as it should be");
      remember(settings, id, draft);
      return;
    }
    changes.forEach(change -> out.println("  " + change.line()));
    if (dryRun) {
      out.println("persona " + id + " would change in " + fields(changes.size()));
      return;
    }
    var publish = PersonaDesk.done(client.patchPersona(id, PersonaChange.patch(changes)));
    remember(settings, id, draft);
    out.println("changed persona " + id + " in " + fields(changes.size()));
    if (!publish.isEmpty()) {
      out.println("Tavus keeps the change as a draft; publish it at " + publish);
      return;
    }
    var left = differences(client, settings, id, draft);
    if (!left.isEmpty()) {
      throw new TavusFailedException(
          "Tavus took the change and still has another value at "
              + String.join(", ", left.stream().map(PersonaChange::path).toList()));
    }
  }

  private void remember(Settings settings, String id, PersonaDraft draft) throws IOException {
    var known = KnownPersona.with(id, draft.access().key());
    if (!KnownPersona.in(desk.state(settings)).equals(Optional.of(known))) {
      known.keep(desk.state(settings));
    }
  }

  private List<PersonaChange> differences(
      TavusClient client, Settings settings, String id, PersonaDraft draft)
      throws TavusFailedException, IOException, InvalidSettingsException {
    return desk.changes(settings, PersonaDesk.done(client.persona(id)), draft);
  }

  private static String fields(int count) {
    return count == 1 ? "1 field" : count + " fields";
  }
}
