package org.rosa.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.TavusSetup;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;
import org.rosa.tavus.Conversation;
import org.rosa.tavus.KnownPersona;
import org.rosa.tavus.PersonaChange;
import org.rosa.tavus.TavusClient;
import org.rosa.tavus.TavusResult;

/// What Tavus has: whether it knows the key and the face, whether the persona is as it should be,
/// and whether calls are open that nobody has.
final class PersonaChecks {
  private final Settings settings;

  PersonaChecks(Settings settings) {
    this.settings = settings;
  }

  List<Check> all() {
    return List.of(
        new Check("key of Tavus", _ -> asked(this::key)),
        new Check("face", _ -> asked(this::face)),
        new Check("persona", _ -> asked(this::persona)),
        new Check("open calls", _ -> asked(this::calls)));
  }

  private Finding asked(Function<TavusClient, Finding> question) {
    try (var client = TavusSetup.client(settings, settings.tavus().dialect())) {
      return question.apply(client);
    } catch (InvalidSettingsException e) {
      return Finding.warn("not looked at", String.valueOf(e.getMessage()));
    }
  }

  private Finding key(TavusClient client) {
    return value(client.personas(), personas -> Finding.ok(personas.size() + " personas"));
  }

  private Finding face(TavusClient client) {
    var wanted = settings.tavus().face();
    if (wanted.isEmpty()) {
      return Finding.fail("none", "set TAVUS_FACE_ID; 'rosa tavus faces' lists them");
    }
    return value(
        client.faces(),
        faces ->
            faces.stream().anyMatch(face -> face.id().equals(wanted.get()))
                ? Finding.ok(wanted.get())
                : Finding.warn(
                    wanted.get() + " is none of " + faces.size(),
                    "choose one of 'rosa tavus faces'"));
  }

  private Finding persona(TavusClient client) {
    try {
      var known = KnownPersona.in(TavusSetup.state(settings));
      var id = settings.tavus().persona().or(() -> known.map(KnownPersona::id));
      if (id.isEmpty()) {
        return Finding.fail("none was made here", "run: rosa tavus persona apply");
      }
      var draft = TavusSetup.draft(settings, PackReader.read(settings.pack()).conference());
      return value(
          client.persona(id.get()),
          persona -> {
            var changes =
                PersonaChange.between(
                    persona,
                    draft,
                    client.dialect(),
                    key -> known.filter(one -> one.hasKey(key)).isPresent());
            return changes.isEmpty()
                ? Finding.ok(id.get() + " is as it should be")
                : Finding.fail(
                    id.get()
                        + " differs: "
                        + changes.stream()
                            .map(PersonaChange::path)
                            .collect(Collectors.joining(", ")),
                    "run: rosa tavus persona apply");
          });
    } catch (IOException e) {
      return Finding.fail("ROSA_STATE_DIR cannot be read", String.valueOf(e.getMessage()));
    } catch (InvalidSettingsException | BrokenPackException e) {
      return Finding.fail("cannot be compared", String.valueOf(e.getMessage()).replace('\n', ';'));
    }
  }

  /// Conversations with names that Rosa gives and that her state does not know.
  private Finding calls(TavusClient client) {
    try {
      var known = TavusSetup.state(settings).in("calls").names();
      return value(
          client.conversations(),
          conversations -> {
            var open = conversations.stream().filter(one -> !one.ended()).toList();
            var lost =
                open.stream()
                    .map(Conversation::name)
                    .filter(name -> name.startsWith("rosa-") && !known.contains(name))
                    .count();
            return lost == 0
                ? Finding.ok(open.size() + " open, " + known.size() + " of them this Rosa's")
                : Finding.warn(
                    lost + " open that this Rosa does not know; each costs",
                    "end them at Tavus, unless another Rosa has them");
          });
    } catch (IOException e) {
      return Finding.fail("ROSA_STATE_DIR cannot be read", String.valueOf(e.getMessage()));
    }
  }

  private static <T> Finding value(TavusResult<T> result, Function<T, Finding> found) {
    return result instanceof TavusResult.Done<T>(var value)
        ? found.apply(value)
        : Finding.fail(result.words(), "see TAVUS_API_KEY, TAVUS_BASE_URL and TAVUS_API");
  }
}
