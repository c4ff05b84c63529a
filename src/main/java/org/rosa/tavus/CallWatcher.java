package org.rosa.tavus;

/// Hears what becomes of calls.
public interface CallWatcher {
  /// A call was asked for.
  ///
  /// @param outcome `started`, or why not: `refused`, `unavailable` or `unclear`
  void began(String conversation, String outcome);

  /// A call is over; told once for each.
  void ended(String conversation, Ending ending);
}
