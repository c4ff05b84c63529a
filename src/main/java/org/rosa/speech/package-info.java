/// Text on its way to a voice: [org.rosa.speech.SpeakableText] turns streamed model output into
/// text that can be said, [org.rosa.speech.PlainText] leaves it alone, and
/// [org.rosa.speech.Segmenter] cuts the result into the sentences and clauses of a
/// [org.rosa.speech.Segment].
///
/// Everything here is pure and single-threaded: no clock, no input or output, no vendor of voices,
/// and no opinion about what is said. What comes out depends on the text alone, never on how the
/// text was cut on its way in.
@NullMarked
package org.rosa.speech;

import org.jspecify.annotations.NullMarked;
