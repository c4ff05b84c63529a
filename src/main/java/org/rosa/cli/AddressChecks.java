package org.rosa.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.rosa.http.ApiKey;
import org.rosa.tavus.ModelAccess;

/// Whether an address can be reached from Tavus's cloud, as far as that can be told from here.
final class AddressChecks {
  private static final int PATIENCE_MILLIS = 5_000;
  private static final Duration SOON = Duration.ofDays(14);

  private final URI url;
  private final ApiKey key;
  private final InstantSource clock;

  AddressChecks(URI url, ApiKey key, InstantSource clock) {
    this.url = url;
    this.key = key;
    this.clock = clock;
  }

  List<Check> all() {
    return List.of(
        new Check("address and key", _ -> access()),
        new Check("name", _ -> name()),
        new Check("certificate", _ -> certificate()));
  }

  private Finding access() {
    var problems = new ModelAccess(url, key.secret(), key.profile().word(), "").problems();
    return problems.isEmpty()
        ? Finding.ok(url + " with the key '" + key.name() + "'")
        : Finding.fail(problems.size() + " in the way", String.join("; ", problems));
  }

  private Finding name() {
    try {
      var addresses = InetAddress.getAllByName(url.getHost());
      var shown =
          Arrays.stream(addresses)
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", "));
      return Arrays.stream(addresses).allMatch(ModelAccess::isPublic)
          ? Finding.ok(shown)
          : Finding.warn(
              shown,
              "these are no public addresses; where the name has others outside, all is well");
    } catch (UnknownHostException e) {
      return Finding.fail("no address for " + url.getHost(), "make an entry in the DNS");
    }
  }

  private Finding certificate() {
    if (!"https".equals(url.getScheme())) {
      return Finding.warn("plain http, no certificate", "Tavus needs https: see docs/tavus.md");
    }
    int port = url.getPort() < 0 ? 443 : url.getPort();
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(url.getHost(), port), PATIENCE_MILLIS);
      plain.setSoTimeout(PATIENCE_MILLIS);
      var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (var socket = (SSLSocket) factory.createSocket(plain, url.getHost(), port, true)) {
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return validity((X509Certificate) socket.getSession().getPeerCertificates()[0]);
      }
    } catch (SSLException e) {
      return Finding.fail(
          Reply.excerpt(String.valueOf(e.getMessage())),
          "have a certificate of a known authority for this name, with its whole chain");
    } catch (IOException e) {
      return Finding.fail("no connection to port " + port, "see the proxy and the firewall");
    }
  }

  private Finding validity(X509Certificate certificate) {
    Instant ends = certificate.getNotAfter().toInstant();
    var left = Duration.between(clock.instant(), ends);
    var seen = "valid for " + left.toDays() + " days";
    return left.compareTo(SOON) > 0 ? Finding.ok(seen) : Finding.warn(seen, "renew it now");
  }
}
