/// The foreign vocabulary: requests, chunks, completions and errors as OpenAI writes them, and
/// server-sent events read and written. Decisions about answers do not belong here.
@NullMarked
package org.rosa.wire;

import org.jspecify.annotations.NullMarked;
