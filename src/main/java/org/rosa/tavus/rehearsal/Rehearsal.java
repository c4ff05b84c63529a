package org.rosa.tavus.rehearsal;

import java.io.IOException;
import java.text.BreakIterator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.rosa.language.Language;

/// A call as a server sees it: Tavus's trial of the model, a request before anybody spoke, then
/// what the script says, with growing transcripts of which all but the last are given up.
public final class Rehearsal {
  /// The conversation id with which Tavus tries a model out.
  private static final String PROBE = "tavus-openai-compat-test";

  /// How many transcripts are sent while a visitor speaks, the whole one included.
  private static final int TRANSCRIPTS = 3;

  private final Platform platform;
  private final String conversation;
  private final Pause pause;

  /// Lets the time pass that a visitor speaks.
  @FunctionalInterface
  public interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  /// From one transcript to the next.
  private static final Duration SPEAKING = Duration.ofMillis(250);

  /// @param conversation the id that every request names
  public Rehearsal(Platform platform, String conversation, Pause pause) {
    this.platform = platform;
    this.conversation = conversation;
    this.pause = pause;
  }

  /// Plays a script.
  ///
  /// @param today the day the platform tells of
  /// @param heard gets every answer when it is whole
  /// @return what was expected and not heard, a line each
  public List<String> play(Script script, LocalDate today, Consumer<Spoken> heard)
      throws IOException, InterruptedException {
    var call = new Call(script, today, heard);
    call.tryOut();
    call.early();
    for (var step : script.steps()) {
      call.step(step);
    }
    return List.copyOf(call.missed);
  }

  private final class Call {
    private final History history;
    private final Language language;
    private final Consumer<Spoken> heard;
    private final List<String> missed = new ArrayList<>();
    private String lastBody;
    private String lastText = "";

    Call(Script script, LocalDate today, Consumer<Spoken> heard) {
      this.history = new History(script, today);
      this.language = script.language();
      this.heard = heard;
      this.lastBody = history.body();
    }

    void tryOut() throws IOException, InterruptedException {
      tell("(trial of the model)", 0, platform.ask(PROBE, history.body("ping")).read());
    }

    /// While the conversation is still being made, before anybody has spoken.
    void early() throws IOException, InterruptedException {
      tell("(nobody has spoken)", 0, platform.ask(conversation, history.body()).read());
    }

    void step(Step step) throws IOException, InterruptedException {
      switch (step) {
        case Step.Says(var words, var perceived) -> says(words, perceived);
        case Step.Silent(var placeholder) -> {
          history.visitor(placeholder);
          answer("(silence)", 0);
        }
        case Step.Again _ -> {
          var again = platform.ask(conversation, lastBody).read();
          tell("(the same again)", 0, again);
          expect("the same answer again", again.text().equals(lastText));
        }
        case Step.Interrupts(var words) -> history.cut(words);
        case Step.Hears(var pieces) ->
            pieces.forEach(piece -> expect("'" + piece + "'", contains(lastText, piece)));
      }
    }

    private void says(String words, String perceived) throws IOException, InterruptedException {
      if (!perceived.isEmpty()) {
        history.perceived(perceived);
      }
      var growing = growing(words);
      Optional<Platform.Begun> before = Optional.empty();
      for (var transcript : growing) {
        var begun = platform.ask(conversation, history.body(transcript));
        if (before.isPresent()) {
          before.get().drop();
        }
        before = Optional.of(begun);
        pause.of(SPEAKING);
      }
      history.visitor(words);
      lastBody = history.body();
      var last = platform.ask(conversation, lastBody);
      if (before.isPresent()) {
        before.get().drop();
      }
      took(words, growing.size(), last.read());
    }

    private void answer(String occasion, int dropped) throws IOException, InterruptedException {
      lastBody = history.body();
      took(occasion, dropped, platform.ask(conversation, lastBody).read());
    }

    private void took(String occasion, int dropped, Platform.Answer answer) {
      lastText = answer.text();
      history.rosa(lastText);
      tell(occasion, dropped, answer);
    }

    private void tell(String occasion, int dropped, Platform.Answer answer) {
      heard.accept(
          new Spoken(
              occasion,
              answer.text(),
              answer.status(),
              dropped,
              answer.firstWords(),
              answer.whole()));
      expect("some words to " + occasion, answer.status() == 200 && !answer.text().isBlank());
    }

    private void expect(String what, boolean met) {
      if (!met) {
        missed.add("not heard: " + what + "; heard: " + lastText);
      }
    }

    private boolean contains(String text, String piece) {
      var locale = Locale.of(language.code());
      return text.toLowerCase(locale).contains(piece.toLowerCase(locale));
    }

    /// The beginnings of what is said that are understood while it is said.
    private List<String> growing(String words) {
      var ends = new ArrayList<Integer>();
      var breaks = BreakIterator.getWordInstance(Locale.of(language.code()));
      breaks.setText(words);
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        if (Character.isLetterOrDigit(words.codePointBefore(end))) {
          ends.add(end);
        }
      }
      var growing = new ArrayList<String>();
      for (int part = 1; part < TRANSCRIPTS; part++) {
        int word = ends.size() * part / TRANSCRIPTS;
        if (word > 0) {
          growing.add(words.substring(0, ends.get(word - 1)));
        }
      }
      return growing.stream().distinct().toList();
    }
  }
}
