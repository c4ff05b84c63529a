package org.rosa.tavus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The open calls on disk, a file each, so that a process that was killed leaves none running. Disk
/// trouble is logged and stops no call.
final class CallTable {
  private static final System.Logger LOG = System.getLogger("org.rosa.calls");

  private final StateFolder folder;

  CallTable(StateFolder folder) {
    this.folder = folder;
  }

  void keep(OpenCall call) {
    try {
      folder.write(call.name(), call.json());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "an open call cannot be kept in " + folder.path() + " for a restart: " + e);
    }
  }

  void drop(OpenCall call) {
    try {
      folder.remove(call.name());
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "an ended call cannot be taken out of " + folder.path() + ": " + e);
    }
  }

  /// Whether a call is still in it.
  boolean holds(OpenCall call) {
    try {
      return folder.read(call.name()).isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  List<OpenCall> all() {
    var calls = new ArrayList<OpenCall>();
    try {
      for (var name : folder.names()) {
        folder.read(name).flatMap(json -> OpenCall.read(name, json)).ifPresent(calls::add);
      }
    } catch (IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "open calls cannot be read from " + folder.path() + ": " + e);
    }
    return calls;
  }
}
