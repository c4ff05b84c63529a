package org.rosa.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real nginx of the system before a server, set up as docs/proxies/nginx.conf says.
public final class Nginx implements AutoCloseable {
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/sbin/nginx"));

  private final Process process;
  private final int port;

  /// @param folder an empty folder
  /// @param upstream where the server behind it listens
  /// @param conf a server block that listens on 443 with TLS; both are replaced
  public static Nginx before(int upstream, Path folder, String conf) {
    try {
      return new Nginx(upstream, folder, conf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The example of the pages.
  public static String example() {
    try {
      return Files.readString(Path.of("docs/proxies/nginx.conf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Nginx(int upstream, Path folder, String conf) throws IOException {
    port = free();
    var server =
        conf.replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
            .replaceAll("(?m)^ *ssl_certificate.*$", "")
            .replace("127.0.0.1:8000", "127.0.0.1:" + upstream);
    Files.writeString(
        folder.resolve("nginx.conf"),
        """
        daemon off;
        master_process off;
        pid nginx.pid;
        error_log stderr notice;
        events {}
        http {
          access_log off;
          client_body_temp_path body;
          proxy_temp_path proxy;
          fastcgi_temp_path fastcgi;
          uwsgi_temp_path uwsgi;
          scgi_temp_path scgi;
        """
            + server
            + "}\n");
    process =
        new ProcessBuilder(binary(), "-e", "stderr", "-p", folder.toString(), "-c", "nginx.conf")
            .redirectErrorStream(true)
            .start();
    awaitStart();
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  private static String binary() {
    return PLACES.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(Path::toString)
        .orElseThrow(
            () -> new AssertionError("there is no nginx; './rosa test' installs Debian's"));
  }

  /// It tells its event method right before it serves; its socket listens since before.
  private void awaitStart() throws IOException {
    var log = new StringBuilder();
    var lines = process.inputReader();
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      log.append(line).append('\n');
      if (line.contains("OS: ")) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
        return;
      }
    }
    throw new AssertionError("nginx did not start:\n" + log);
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
