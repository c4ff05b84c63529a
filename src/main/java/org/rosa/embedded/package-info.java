/// Answers from the pack alone, without a model or a network: [org.rosa.embedded.EmbeddedModel].
/// Choosing between it and other models does not belong here.
@NullMarked
package org.rosa.embedded;

import org.jspecify.annotations.NullMarked;
