package org.rosa.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/// The client of one inference: watched from the request's first byte, so that its leaving is seen
/// before the first word as well as in the middle of one. Leaving interrupts the thread that works
/// for it, which frees everything that thread holds.
final class Client {
  private boolean unserved;
  private boolean dismissed;
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
    if (!response.ended()) {
      interrupt();
    }
  }

  /// Ends what is done for a client that is still there, because the server closes.
  synchronized void dismiss() {
    dismissed = !unserved;
    interrupt();
  }

  /// Whether the client was there to the end.
  synchronized boolean isDismissed() {
    return dismissed;
  }

  private void interrupt() {
    unserved = true;
    if (working) {
      worker.interrupt();
    }
  }

  /// Runs work on the calling thread as the client's; a client that is not served any more finds
  /// the thread interrupted.
  void work(Runnable work) {
    synchronized (this) {
      worker = Thread.currentThread();
      working = true;
      if (unserved) {
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
