package org.rosa.pack.programme;

/// A reader of one foreign format: lenient with what surrounds the talks, strict with the talks.
interface ProgrammeSource {
  /// Reads a whole file.
  ///
  /// @param zones gives a zone to times that have none
  /// @throws UnreadableSourceException when nothing of it can be taken
  SourceReading read(byte[] file, Zones zones) throws UnreadableSourceException;
}
