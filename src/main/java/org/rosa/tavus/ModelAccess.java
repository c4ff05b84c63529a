package org.rosa.tavus;

import static java.util.Objects.requireNonNull;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How Tavus reaches Rosa as a persona's custom LLM.
///
/// @param baseUrl Tavus appends `/chat/completions`
/// @param key sent to Rosa as Bearer
/// @param profile how Rosa writes her answers, as in `ROSA_API_KEYS`
/// @param model Rosa's name as a model
public record ModelAccess(URI baseUrl, String key, String profile, String model) {
  /// A shorter key can be guessed.
  public static final int LEAST_KEY = 24;

  public ModelAccess {
    requireNonNull(baseUrl, "baseUrl");
    requireNonNull(key, "key");
    requireNonNull(profile, "profile");
    requireNonNull(model, "model");
  }

  /// Why Tavus's cloud could not, or should not, use it; empty when nothing is wrong. Names are not
  /// looked up.
  public List<String> problems() {
    var problems = new ArrayList<String>();
    var path = String.valueOf(baseUrl.getPath());
    if (path.endsWith("/chat/completions")) {
      problems.add(baseUrl + " ends in the route; leave it out: Tavus appends /chat/completions");
    }
    if (!isPublic(String.valueOf(baseUrl.getHost()))) {
      problems.add(
          baseUrl
              + " is an address of this machine or network, which Tavus's cloud cannot reach; set"
              + " ROSA_PUBLIC_URL to a public https address, of a reverse proxy or a tunnel");
    } else if (!"https".equals(baseUrl.getScheme())) {
      problems.add(
          baseUrl + " is plain http, which would show the key to everyone on the way; use https");
    }
    if (key.length() < LEAST_KEY) {
      problems.add(
          "the key has "
              + key.length()
              + " characters and can be guessed; take one of at least "
              + LEAST_KEY
              + " random characters, such as from: openssl rand -hex 24");
    }
    return problems;
  }

  /// Whether a host is one of the Internet, as far as its name or number tells.
  static boolean isPublic(String host) {
    var name = host.replaceAll("^\\[|\\]$|\\.$", "").toLowerCase(Locale.ROOT);
    try {
      return isPublic(InetAddress.ofLiteral(name));
    } catch (IllegalArgumentException e) {
      return name.contains(".")
          && List.of(".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid")
              .stream()
              .noneMatch(name::endsWith);
    }
  }

  /// Whether an address belongs to no private, shared or special range (RFC 6890).
  public static boolean isPublic(InetAddress address) {
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    int first = address.getAddress()[0] & 0xff;
    int second = address.getAddress()[1] & 0xff;
    if (address instanceof Inet6Address) {
      boolean uniqueLocal = (first & 0xfe) == 0xfc;
      return !uniqueLocal;
    }
    boolean carrierShared = first == 100 && (second & 0xc0) == 64;
    return !carrierShared && first != 0;
  }

  /// Without the key.
  @Override
  public String toString() {
    return model + " at " + baseUrl;
  }
}
