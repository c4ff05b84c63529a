/// The root: [org.rosa.Rosa] knows every room and wires them; [org.rosa.Settings] alone reads the
/// environment. Behaviour does not belong here.
@NullMarked
package org.rosa;

import org.jspecify.annotations.NullMarked;
