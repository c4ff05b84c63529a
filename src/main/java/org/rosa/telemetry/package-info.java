/// Clocks of an inference, metric names and log fields: [org.rosa.telemetry.Telemetry]. No visitor
/// words belong here.
@NullMarked
package org.rosa.telemetry;

import org.jspecify.annotations.NullMarked;
