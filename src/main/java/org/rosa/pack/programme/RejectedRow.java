package org.rosa.pack.programme;

import org.rosa.pack.programme.ImportedTalk.Identity;

/// An entry of a source that is not taken.
///
/// @param line where it begins in the source
/// @param why what is wrong and what to do
public record RejectedRow(int line, String guid, String code, String title, String why) {
  static RejectedRow of(int line, Identity identity, String title, String why) {
    return new RejectedRow(line, identity.guid(), identity.code(), title, why);
  }

  /// Whether nothing says which talk it was.
  boolean isNameless() {
    return guid.isEmpty() && code.isEmpty() && title.isEmpty();
  }
}
