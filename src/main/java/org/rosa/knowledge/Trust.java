package org.rosa.knowledge;

/// How far a source is to be trusted.
public enum Trust {
  /// The Treaty's text or a page of the CTBTO or the UN.
  A,
  /// A reputable third party, or a dated capture of an official page.
  B,
  /// One copy that nobody has verified.
  C
}
