/// Questions that are answered by looking up rather than by searching text: stations and States,
/// the programme, the way through the house. [org.rosa.knowledge.lookup.Lookups] asks them first
/// and the text search after them. Wording beyond the templates here does not belong here.
@NullMarked
package org.rosa.knowledge.lookup;

import org.jspecify.annotations.NullMarked;
