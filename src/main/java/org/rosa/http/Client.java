package org.rosa.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// The client of one inference: watched from the request's first byte, so that its leaving is seen
/// before the first word as well as in the middle of one. Leaving interrupts the thread that works
/// for it, which frees everything that thread holds.
final class Client {
  private boolean gone;
  private Thread worker = Thread.currentThread();
  private boolean working;

  static Client watch(HttpServerRequest request) {
    var client = new Client();
    var response = request.response();
    request.exceptionHandler(_ -> client.leave(response));
    response.exceptionHandler(_ -> client.leave(response));
    response.closeHandler(_ -> client.leave(response));
    return client;
  }

  /// A client that goes once its answer is complete has left nothing undone.
  private synchronized void leave(HttpServerResponse response) {
    if (response.ended()) {
      return;
    }
    gone = true;
    if (working) {
      worker.interrupt();
    }
  }

  /// Runs work on the calling thread as the client's; a client that has gone already finds the
  /// thread interrupted.
  void work(Runnable work) {
    synchronized (this) {
      worker = Thread.currentThread();
      working = true;
      if (gone) {
        worker.interrupt();
      }
    }
    try {
      work.run();
    } finally {
      synchronized (this) {
        working = false;
      }
    }
  }
}
