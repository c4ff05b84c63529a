/// A whole call without Tavus: [org.rosa.tavus.rehearsal.Rehearsal] sends a server what Tavus would
/// send for what a visitor does, and keeps what the avatar would say. Judging answers does not
/// belong here.
@NullMarked
package org.rosa.tavus.rehearsal;

import org.jspecify.annotations.NullMarked;
