/// Fakes and clients that tests share: [org.rosa.testing.RosaServer] starts the whole edge on a
/// real port, [org.rosa.testing.FakeUpstream] is a model server that does what a test tells it.
@NullMarked
package org.rosa.testing;

import org.jspecify.annotations.NullMarked;
