/// The conference in memory, immutable: [org.rosa.knowledge.Conference], its facts, and the
/// [org.rosa.knowledge.Retriever] that finds the passages for a question. Files do not belong here.
@NullMarked
package org.rosa.knowledge;

import org.jspecify.annotations.NullMarked;
