/// The command line: [org.rosa.cli.RosaCommand] and its commands. Behaviour that the server shares
/// does not belong here.
@NullMarked
package org.rosa.cli;

import org.jspecify.annotations.NullMarked;
