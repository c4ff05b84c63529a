package org.rosa.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rosa.InvalidSettingsException;
import org.rosa.Settings;
import org.rosa.TavusSetup;
import org.rosa.pack.BrokenPackException;
import org.rosa.pack.PackReader;
import org.rosa.tavus.Dialect;
import org.rosa.tavus.KnownPersona;
import org.rosa.tavus.Persona;
import org.rosa.tavus.PersonaChange;
import org.rosa.tavus.PersonaDraft;
import org.rosa.tavus.StateFolder;
import org.rosa.tavus.TavusClient;
import org.rosa.tavus.TavusResult;
import picocli.CommandLine.Option;

/// What the commands about the persona share: their options, and what they need of the settings.
final class PersonaDesk {
  @Option(
      names = "--api",
      paramLabel = "WORDS",
      description = "pal or persona: Tavus's words of today or until 2026; else TAVUS_API.")
  private Optional<String> api = Optional.empty();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The persona's id; else TAVUS_PERSONA_ID, or the one that apply made.")
  private Optional<String> id = Optional.empty();

  Dialect dialect(Settings settings) throws InvalidSettingsException {
    if (api.isEmpty()) {
      return settings.tavus().dialect();
    }
    return api.flatMap(Dialect::named)
        .orElseThrow(
            () ->
                new InvalidSettingsException(
                    List.of("--api is '" + api.orElseThrow() + "'; write pal or persona")));
  }

  PersonaDraft draft(Settings settings) throws InvalidSettingsException, BrokenPackException {
    return TavusSetup.draft(settings, PackReader.read(settings.pack()).conference());
  }

  TavusClient client(Settings settings) throws InvalidSettingsException {
    return TavusSetup.client(settings, dialect(settings));
  }

  /// Which persona is meant; empty when none was made or named.
  Optional<String> id(Settings settings) throws IOException {
    var named = id.or(() -> settings.tavus().persona());
    return named.isPresent() ? named : KnownPersona.in(state(settings)).map(KnownPersona::id);
  }

  StateFolder state(Settings settings) {
    return TavusSetup.state(settings);
  }

  /// In what the persona differs from its draft.
  List<PersonaChange> changes(Settings settings, Persona persona, PersonaDraft draft)
      throws IOException, InvalidSettingsException {
    var known = KnownPersona.in(state(settings)).filter(one -> one.id().equals(persona.id()));
    return PersonaChange.between(
        persona, draft, dialect(settings), key -> known.filter(one -> one.hasKey(key)).isPresent());
  }

  /// The value, or an end of the command with what Tavus said.
  static <T> T done(TavusResult<T> result) throws TavusFailedException {
    if (result instanceof TavusResult.Done<T>(var value)) {
      return value;
    }
    throw new TavusFailedException(result.words());
  }
}
