package org.rosa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/// A client in a network of its own, at the end of a cable that can be pulled: from then on it says
/// nothing more, not even that it goes. Needs Linux, root, and Debian's iproute2; where they are
/// not to be had, the test that plugs one in is skipped.
public final class CabledClient implements AutoCloseable {
  /// Where servers listen that it can reach; an address for documentation (RFC 5737).
  public static final String SERVER = "203.0.113.1";

  private static final String CLIENT = "203.0.113.2";
  private static final String NETWORK = "203.0.113.0/24";
  private static final long PATIENCE_SECONDS = 10;

  /// For each line it opens a connection to a port and sends the rest of the line.
  private static final String SCRIPT =
      "echo ready; while read -r port words; do exec {socket}<>/dev/tcp/"
          + SERVER
          + "/$port; printf %b \"$words\" >&$socket; echo sent; done";

  private final Process process;
  private final BufferedReader said;

  private CabledClient(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
  }

  /// Lays the cable. It is gone when the client is.
  public static CabledClient plugIn() {
    try {
      var unshare =
          new ProcessBuilder("unshare", "--net", "bash", "-c", SCRIPT).redirectErrorStream(true);
      var client = new CabledClient(unshare.start());
      try {
        client.awaitWord("ready");
        client.lay();
        return client;
      } catch (TestAbortedException e) {
        client.close();
        throw e;
      }
    } catch (IOException e) {
      throw new TestAbortedException("there is no unshare", e);
    }
  }

  private void lay() {
    var here = "rosa" + process.pid();
    run("test -z \"$(ip route show root " + NETWORK + ")\"");
    run("ip link add " + here + " type veth peer name cable netns " + process.pid());
    run("ip address add " + SERVER + "/30 dev " + here);
    run("ip link set " + here + " up");
    there("ip address add " + CLIENT + "/30 dev cable");
    there("ip link set cable up");
  }

  /// Opens a connection and sends a request, whose line ends are written `\r\n`.
  public void send(int port, String request) {
    try {
      var line = port + " " + request + "\n";
      process.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitWord("sent");
  }

  public void pullCable() {
    there("ip link set cable down");
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitWord(String word) {
    try {
      var line = said.readLine();
      if (!word.equals(line)) {
        throw new TestAbortedException("no network of its own can be had here: " + line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void there(String command) {
    run("nsenter --net --target " + process.pid() + " " + command);
  }

  private static void run(String command) {
    try {
      var shell =
          new ProcessBuilder("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin; " + command)
              .redirectErrorStream(true)
              .start();
      var out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (shell.waitFor() != 0) {
        throw new TestAbortedException("no cable can be laid here: " + command + ": " + out);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
