/// Load on a server that speaks OpenAI's chat completions, and what is measured of it: the model
/// server [org.rosa.load.PacedModel], the callers [org.rosa.load.LoadGenerator], the process of a
/// measured server [org.rosa.load.Child]. Which servers are compared, and how, does not belong
/// here.
@NullMarked
package org.rosa.load;

import org.jspecify.annotations.NullMarked;
