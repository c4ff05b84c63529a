/// Tavus, the avatar platform, seen from Rosa: its API ([org.rosa.tavus.TavusClient]), the persona
/// that uses Rosa as its custom LLM ([org.rosa.tavus.PersonaDraft]), and the calls that visitors
/// have with it ([org.rosa.tavus.Calls]). What a visitor is answered does not belong here.
@NullMarked
package org.rosa.tavus;

import org.jspecify.annotations.NullMarked;
