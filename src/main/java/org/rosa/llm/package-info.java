/// The port to chat models: [org.rosa.llm.ChatModel], what it is asked ([org.rosa.llm.Prompt]) and
/// what it says ([org.rosa.llm.ModelEvent]), and the chain that goes from one model to the next.
/// How a certain model is reached over a network does not belong here.
@NullMarked
package org.rosa.llm;

import org.jspecify.annotations.NullMarked;
