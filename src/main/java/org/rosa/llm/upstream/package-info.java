/// Chat models behind an OpenAI-compatible HTTP endpoint:
/// [org.rosa.llm.upstream.OpenAiCompatibleModel]. What to do when one fails does not belong here.
@NullMarked
package org.rosa.llm.upstream;

import org.jspecify.annotations.NullMarked;
