package org.rosa.cli.failover;

import java.io.IOException;
import java.time.Duration;

/// What a model of the misbehaving server does with a request.
@FunctionalInterface
interface Fault {
  /// Answers, or does not.
  ///
  /// @param at since the server was started
  /// @return what was done, for the log
  String answer(Exchange exchange, Duration at) throws IOException, InterruptedException;

  /// No fault.
  static String well(Exchange exchange, Duration at) throws IOException, InterruptedException {
    complete(exchange);
    exchange.done();
    exchange.end();
    return "answered";
  }

  private static void complete(Exchange exchange) throws IOException, InterruptedException {
    exchange.head();
    exchange.say(SampleAnswer.TOKENS);
    exchange.stop(SampleAnswer.TOKENS.size());
  }

  /// Well, unless the request ends with words put into its mouth.
  static String withoutPrefill(Exchange exchange, Duration at)
      throws IOException, InterruptedException {
    return exchange.lastRole().equals("assistant")
        ? refused(exchange, 400, "invalid_prefill", "")
        : well(exchange, at);
  }

  static Fault always(int status, String code) {
    return (exchange, _) -> refused(exchange, status, code, "");
  }

  /// Refuses the first request only.
  static Fault once(int status, String headers) {
    return (exchange, at) ->
        exchange.attempt() == 1
            ? refused(exchange, status, "server_error", headers)
            : well(exchange, at);
  }

  private static String refused(Exchange exchange, int status, String code, String headers)
      throws IOException {
    exchange.refuse(status, code, headers);
    return "refused " + status;
  }

  static String resetOnce(Exchange exchange, Duration at) throws IOException, InterruptedException {
    if (exchange.attempt() > 1) {
      return well(exchange, at);
    }
    exchange.reset();
    return "reset";
  }

  static Fault silent(Duration longest) {
    return (exchange, _) -> exchange.silence(longest) ? "hung up on" : "silent";
  }

  /// Sends its head at once and its first word late.
  static Fault late(Duration first) {
    return (exchange, at) -> {
      exchange.head();
      if (exchange.silence(first)) {
        return "hung up on";
      }
      exchange.say(SampleAnswer.TOKENS);
      exchange.stop(SampleAnswer.TOKENS.size());
      exchange.done();
      exchange.end();
      return "answered late";
    };
  }

  static Fault cutAfter(int words) {
    return (exchange, _) -> {
      exchange.head();
      exchange.say(SampleAnswer.TOKENS.subList(0, words));
      exchange.cut();
      return "cut";
    };
  }

  static Fault stallAfter(int words, Duration longest) {
    return (exchange, _) -> {
      exchange.head();
      exchange.say(SampleAnswer.TOKENS.subList(0, words));
      return exchange.silence(longest) ? "hung up on" : "stalled";
    };
  }

  static Fault malformedAfter(int words) {
    return (exchange, _) -> {
      exchange.head();
      exchange.say(SampleAnswer.TOKENS.subList(0, words));
      exchange.event("{\"choices\":[{\"delta\":{\"content\":");
      exchange.say(SampleAnswer.TOKENS.subList(words, SampleAnswer.TOKENS.size()));
      exchange.stop(SampleAnswer.TOKENS.size());
      exchange.done();
      exchange.end();
      return "malformed";
    };
  }

  static String withoutDone(Exchange exchange, Duration at)
      throws IOException, InterruptedException {
    complete(exchange);
    exchange.end();
    return "answered";
  }

  static Fault downFor(Duration outage) {
    return (exchange, at) ->
        at.compareTo(outage) < 0 ? refused(exchange, 503, "overloaded", "") : well(exchange, at);
  }
}
