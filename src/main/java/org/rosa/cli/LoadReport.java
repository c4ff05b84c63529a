package org.rosa.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.rosa.load.Heard;

/// What `rosa bench load` found.
///
/// @param compared every server under every load, the model server itself first of each load
/// @param embedded what the pack answered, first for a lone caller
/// @param thinking Rosa as shipped, before a model that thinks for 150 ms
/// @param handedOver answers of the second model while the first was silent
/// @param notes what could not be measured, and why
record LoadReport(
    List<LoadRow> compared,
    List<LoadRow> embedded,
    LoadRow thinking,
    Latencies goneBefore,
    Latencies goneAmid,
    Heard handedOver,
    List<String> notes) {
  LoadReport {
    compared = List.copyOf(compared);
    embedded = List.copyOf(embedded);
    requireNonNull(thinking, "thinking");
    requireNonNull(goneBefore, "goneBefore");
    requireNonNull(goneAmid, "goneAmid");
    requireNonNull(handedOver, "handedOver");
    notes = List.copyOf(notes);
  }
}
