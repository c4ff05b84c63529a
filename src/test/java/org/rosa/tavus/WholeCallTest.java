package org.rosa.tavus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rosa.language.Language;
import org.rosa.language.Phrase;
import org.rosa.language.Phrasebook;
import org.rosa.tavus.rehearsal.Platform;
import org.rosa.tavus.rehearsal.Rehearsal;
import org.rosa.tavus.rehearsal.Script;
import org.rosa.testing.RosaServer;
import org.rosa.testing.TavusServer;

/// From the making of a persona to the end of its calls, with the fake Tavus at one end and the
/// whole of Rosa at the other.
class WholeCallTest {
  private static final String KEY = "0123456789abcdef01234567";
  private static final long PATIENCE_SECONDS = 30;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_call_in_every_language_is_made_spoken_and_ended(Language language) throws Exception {
    try (var tavus = TavusServer.start();
        var rosa = RosaServer.with(Map.of("ROSA_API_KEYS", "tavus:" + KEY));
        var calls = calls(tavus, rosa);
        var platform = new Platform(rosa.url(), KEY, Duration.ofSeconds(10), System::nanoTime)) {
      var greeting = new Phrasebook().say(Phrase.GREETING, language);
      var began = calls.begin(new CallRequest("a", language, greeting));

      assertThat(began).isInstanceOf(Began.Started.class);
      assertThat(tavus.fake().probes()).containsExactly(200);
      assertThat(tavus.fake().early()).containsExactly(200);
      var script = Script.read(Files.readString(Path.of("rehearsals", language.code() + ".txt")));
      assertThat(
              new Rehearsal(platform, "c1", _ -> {})
                  .play(script, LocalDate.parse("2025-09-09"), _ -> {}))
          .isEmpty();
      calls.end("a");
      assertThat(tavus.fake().active()).isEmpty();
    }
  }

  @Test
  void a_process_that_is_killed_in_the_middle_leaves_no_call_after_the_next_start()
      throws Exception {
    try (var tavus = TavusServer.start();
        var rosa = RosaServer.with(Map.of("ROSA_API_KEYS", "tavus:" + KEY))) {
      var persona = persona(tavus, rosa);
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Caller.class.getName(),
                  tavus.url().toString(),
                  persona,
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var out = process.inputReader()) {
        assertThat(out.readLine()).isEqualTo("begun");
        assertThat(tavus.fake().active()).hasSize(1);
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE_SECONDS, java.util.concurrent.TimeUnit.SECONDS))
            .isTrue();
      }

      assertThat(tavus.fake().active()).hasSize(1);
      new Calls(desk(tavus.client(), persona, folder)).sweep();
      assertThat(tavus.fake().active()).isEmpty();
    }
  }

  /// A process that begins a call and then waits to be killed.
  static final class Caller {
    private Caller() {}

    public static void main(String... args) throws Exception {
      var pace = Pace.usual(() -> 0.5);
      var client = new TavusClient(URI.create(args[0]), TavusServer.KEY, Dialect.PAL, pace);
      var calls = new Calls(desk(client, args[1], Path.of(args[2])));
      var began = calls.begin(new CallRequest("a", Language.ENGLISH, "Hello"));
      System.out.println(began instanceof Began.Started ? "begun" : began.toString());
      System.in.read();
    }
  }

  private Calls calls(TavusServer tavus, RosaServer rosa) {
    return new Calls(desk(tavus.client(), persona(tavus, rosa), folder));
  }

  private static String persona(TavusServer tavus, RosaServer rosa) {
    var access = new ModelAccess(URI.create(rosa.url()), KEY, "speech", "rosa-ctbto-agent");
    var draft = new PersonaDraft(RosaServer.conference(), access, "r665388ec672");
    try (var client = tavus.client()) {
      if (client.createPersona(draft.json(Dialect.PAL))
          instanceof TavusResult.Done<String>(var id)) {
        return id;
      }
      throw new AssertionError("the fake refused a persona");
    }
  }

  private static Calls.Desk desk(TavusClient client, String persona, Path folder) {
    return new Calls.Desk(
        client,
        () -> Optional.of(persona),
        Optional.empty(),
        new CallLimits(
            Duration.ofMinutes(10), Duration.ofMinutes(1), Duration.ofSeconds(10), false, true),
        new StateFolder(folder),
        0,
        () -> UUID.randomUUID().toString(),
        Clock.systemUTC());
  }
}
