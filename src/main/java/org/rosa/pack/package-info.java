/// Packs on disk: [org.rosa.pack.PackReader] turns a folder into a [org.rosa.knowledge.Conference].
/// Answering does not belong here.
@NullMarked
package org.rosa.pack;

import org.jspecify.annotations.NullMarked;
