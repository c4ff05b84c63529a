package org.rosa.cli;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.rosa.Settings;
import org.rosa.load.RestlessCallers;
import org.rosa.load.Script;
import org.rosa.load.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `rosa bench soak`: whether a server whose callers come and go holds ever more memory.
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    header = {
      "Ask a server for a long time, go away at random, and see whether its heap stays flat.",
      "",
      "Examples:",
      "  rosa bench soak                            half an hour, 20 callers",
      "  rosa bench soak --minutes 10 --streams 50",
      ""
    },
    description = {
      "Starts a model server and a Rosa, each in a process of its own. Callers leave many answers"
          + " before their end. docs/latency.md says more."
    },
    footer = {"", "Exit codes: 0 the heap stays flat, 1 failed, 2 wrong usage, 3 the heap grows."})
final class BenchSoakCommand implements Callable<Integer> {
  /// What the pack answers, and what a model is asked.
  private static final List<String> QUESTIONS =
      List.of(
          "What is the CTBTO?",
          "Où se tient la conférence ?",
          "How do # people hear an earthquake?",
          "Combien de personnes entendent # séismes ?",
          "How are # words made of one?");

  private static final Script SCRIPT = Script.paced(Duration.ofMillis(20), Script.Words.PROSE);
  private static final Duration LONGEST = SCRIPT.length().multipliedBy(2);
  private static final Duration WARM_UP = Duration.ofSeconds(30);
  private static final int SAMPLES = 20;
  private static final long SEED = 1;
  private static final double MEGABYTE = 1024 * 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long it takes; 30 if not given.")
  private int minutes = 30;

  @Option(
      names = "--streams",
      paramLabel = "N",
      description = "Callers at a time; 20 if not given.")
  private int streams = 20;

  BenchSoakCommand() {}

  @Override
  public Integer call() throws Exception {
    if (minutes < 1 || streams < 1) {
      throw new ParameterException(spec.commandLine(), "numbers are whole, from 1 on");
    }
    var vertx = Vertx.vertx();
    try (var servers = new LoadServers(Settings.home(), spec.commandLine().getErr())) {
      double growth = SoakSample.growth(soak(servers, vertx));
      var out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "heap of the second half against the first: %+.1f %%, %s%n",
          growth * 100,
          SoakSample.isFlat(growth) ? "flat" : "it grows");
      out.flush();
      return SoakSample.isFlat(growth) ? RosaCommand.FINE : RosaCommand.FINDINGS;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
  }

  private List<SoakSample> soak(LoadServers servers, Vertx vertx)
      throws IOException, InterruptedException {
    var model = servers.model();
    servers.follow(model, SCRIPT);
    var settings = new HashMap<>(LoadServers.asking(model));
    settings.put("ROSA_INSTANT", "on");
    settings.put("ROSA_CACHE", "on");
    var rosa = servers.rosa("rosa", 10 * streams, settings);
    var callers = new RestlessCallers(vertx, rosa, QUESTIONS, LONGEST, streams, new Random(SEED));
    callers.start();
    Thread.sleep(WARM_UP);
    var samples = samples(rosa, callers);
    callers.stop();
    return samples;
  }

  private List<SoakSample> samples(Target rosa, RestlessCallers callers)
      throws IOException, InterruptedException {
    var server = rosa.process().orElseThrow();
    var probe = new HeapProbe(server, rosa.url().replace("/v1/chat/completions", ""));
    var out = spec.commandLine().getOut();
    out.println("minute  heap MB  process MB  open   ended  abandoned  lost");
    var samples = new ArrayList<SoakSample>();
    long start = System.nanoTime();
    var pause = Duration.ofMinutes(minutes).dividedBy(SAMPLES);
    for (int i = 0; i <= SAMPLES; i++) {
      var look = probe.look();
      var at = Duration.ofNanos(System.nanoTime() - start);
      var sample =
          new SoakSample(at, look.heap(), rosa.residentBytes(), look.open(), callers.tally());
      samples.add(sample);
      print(sample, out);
      Thread.sleep(i < SAMPLES ? pause : Duration.ZERO);
    }
    return samples;
  }

  private static void print(SoakSample sample, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%6.1f  %7.1f  %10.1f  %4d  %6d  %9d  %4d%n",
        sample.at().toMillis() / 60_000.0,
        sample.heap() / MEGABYTE,
        sample.resident() / MEGABYTE,
        sample.open(),
        sample.tally().ended(),
        sample.tally().abandoned(),
        sample.tally().lost());
    out.flush();
  }
}
