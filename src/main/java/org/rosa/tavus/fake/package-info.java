/// A stand-in for Tavus, for tests and for trials by hand: [org.rosa.tavus.fake.FakeTavus]. It is
/// built from what is known of the platform, and is not the platform.
@NullMarked
package org.rosa.tavus.fake;

import org.jspecify.annotations.NullMarked;
