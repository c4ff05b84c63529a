/// The edge of the page beside the avatar: [org.rosa.http.page.PageRoutes] opens conversations
/// without a key, streams what their screens show, and serves the page with its data. Answers do
/// not come from here: the page asks for them at the chat route.
@NullMarked
package org.rosa.http.page;

import org.jspecify.annotations.NullMarked;
