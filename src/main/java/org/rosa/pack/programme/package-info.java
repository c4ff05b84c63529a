/// Foreign programmes: five readers of an organizer's export, what differs from the pack, and the
/// edit of `programme.yaml`. [org.rosa.pack.programme.ProgrammeImport] is the way in. Reading a
/// pack for answers does not belong here.
@NullMarked
package org.rosa.pack.programme;

import org.jspecify.annotations.NullMarked;
