package org.rosa.tavus;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Several who hear what becomes of calls, in the order in which they came.
final class CallWatchers implements CallWatcher {
  private final List<CallWatcher> watchers = new CopyOnWriteArrayList<>();

  void add(CallWatcher watcher) {
    watchers.add(watcher);
  }

  @Override
  public void began(String conversation, String outcome) {
    watchers.forEach(watcher -> watcher.began(conversation, outcome));
  }

  @Override
  public void ended(String conversation, Ending ending) {
    watchers.forEach(watcher -> watcher.ended(conversation, ending));
  }
}
