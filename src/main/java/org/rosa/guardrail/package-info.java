/// The red zone: what Rosa must not be led to and must not say. [org.rosa.guardrail.Guardrail]
/// judges what comes in, [org.rosa.guardrail.GuardedStream] holds what goes out until it is judged.
/// What is in the zone is the pack's business: no pattern belongs here.
@NullMarked
package org.rosa.guardrail;

import org.jspecify.annotations.NullMarked;
