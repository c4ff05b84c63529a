/// The edge: [org.rosa.http.Routes] takes requests, checks keys and sizes, hands turns to the
/// conversation and writes what comes back. What is answered does not belong here.
@NullMarked
package org.rosa.http;

import org.jspecify.annotations.NullMarked;
