package org.rosa.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Looks into a server in another process: has it collect its garbage, then reads what is left.
final class HeapProbe {
  private static final String HEAP = "jvm_memory_used_bytes{area=\"heap\"";
  private static final String OPEN = "rosa_streams_open";
  private static final long PATIENCE_SECONDS = 60;

  private final ProcessHandle server;
  private final URI metrics;
  private final HttpClient client = HttpClient.newHttpClient();

  /// @param root the server's URL, without a path
  HeapProbe(ProcessHandle server, String root) {
    this.server = server;
    this.metrics = URI.create(root + "/q/metrics");
  }

  /// What a server's metrics say.
  ///
  /// @param heap bytes of live objects
  /// @param open answers being given
  record Look(long heap, long open) {}

  Look look() throws IOException, InterruptedException {
    collect();
    var request = HttpRequest.newBuilder(metrics).build();
    var page = client.send(request, BodyHandlers.ofString()).body();
    return new Look(sum(page, HEAP), sum(page, OPEN));
  }

  /// `jcmd` lies beside the `java` that runs the server.
  private void collect() throws IOException, InterruptedException {
    var java = server.info().command().orElseThrow(() -> new IOException("the server has ended"));
    var jcmd = Path.of(java).resolveSibling("jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("jcmd could not have the server collect its garbage");
    }
  }

  private static long sum(String page, String name) {
    return page.lines()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
