/// The heart: one [org.rosa.conversation.Inference] goes through the
/// [org.rosa.conversation.AnswerPipeline] and ends in an [org.rosa.conversation.Outcome]. Neither
/// the wire nor the network belongs here.
@NullMarked
package org.rosa.conversation;

import org.jspecify.annotations.NullMarked;
