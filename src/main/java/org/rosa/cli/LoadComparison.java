package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.rosa.load.Load;
import org.rosa.load.LoadGenerator;
import org.rosa.load.Measured;
import org.rosa.load.Script;
import org.rosa.load.Target;

/// Puts the same load on several servers in turn, so that what else the machine does falls on all
/// of them alike. The first is the model server itself, all others ask it.
///
/// Callers begin evenly within the length of one answer, and each asks twice or more, one answer
/// after the other: from the second answer on all of them are heard at the same time, and questions
/// come one by one as visitors' do.
final class LoadComparison {
  static final List<String> QUESTIONS = List.of("How do people hear an earthquake?");

  /// A lone caller asks more often, to have something to count.
  private static final int FEWEST_ANSWERS = 16;

  private static final int WARMING_CALLERS = 20;
  private static final int WARMING_ANSWERS = 50;

  private final LoadGenerator generator;
  private final ScriptedModel model;
  private final PrintWriter progress;

  /// Gives the model server its script.
  @FunctionalInterface
  interface ScriptedModel {
    void follow(Script script) throws IOException, InterruptedException;
  }

  /// A server, and words that come through it as they are.
  record Subject(Target target, Script.Words words) {
    Subject {
      requireNonNull(target, "target");
      requireNonNull(words, "words");
    }
  }

  LoadComparison(LoadGenerator generator, ScriptedModel model, PrintWriter progress) {
    this.generator = generator;
    this.model = model;
    this.progress = progress;
  }

  /// Has every server answer until its code is compiled.
  void warm(List<Subject> subjects) throws IOException, InterruptedException {
    for (var subject : subjects) {
      say("warming " + subject.target().name() + " ...");
      var script = Script.paced(Duration.ofMillis(1), subject.words());
      put(subject, script, WARMING_CALLERS, WARMING_ANSWERS);
    }
  }

  List<LoadRow> compare(List<Subject> subjects, int streams, Duration pace, int rounds)
      throws IOException, InterruptedException {
    var sums = new LinkedHashMap<String, Measured>();
    for (int round = 1; round <= rounds; round++) {
      for (var subject : subjects) {
        var name = subject.target().name();
        say(streams + " streams, round " + round + " of " + rounds + ": " + name + " ...");
        int each = Math.max(2, FEWEST_ANSWERS / streams);
        var measured = put(subject, Script.paced(pace, subject.words()), streams, each);
        say("  first words " + LoadPrint.shown(measured.heard().first().percentile(50)) + " ms");
        sums.merge(name, measured, Measured::and);
      }
    }
    var direct = sums.firstEntry().getValue();
    var rows = new ArrayList<LoadRow>();
    sums.forEach(
        (name, sum) -> rows.add(new LoadRow(streams, pace, name, sum, Optional.of(direct))));
    rows.set(0, new LoadRow(streams, pace, rows.getFirst().target(), direct, Optional.empty()));
    return rows;
  }

  private Measured put(Subject subject, Script script, int streams, int each)
      throws IOException, InterruptedException {
    model.follow(script);
    var load = new Load(streams, each, script.length(), QUESTIONS, Optional.of(script));
    return generator.put(load, subject.target());
  }

  private void say(String what) {
    progress.println(what);
    progress.flush();
  }
}
