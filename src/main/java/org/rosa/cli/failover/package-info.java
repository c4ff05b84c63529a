/// Sixteen ways in which a model server can misbehave, tried out on Rosa:
/// [org.rosa.cli.failover.FailoverBench]. The faults and what is right conduct are those of the
/// public catalogue failoverbench, methodology 0.1; the server, the texts and the judge are our
/// own.
@NullMarked
package org.rosa.cli.failover;

import org.jspecify.annotations.NullMarked;
