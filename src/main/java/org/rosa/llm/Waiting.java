package org.rosa.llm;

/// A visitor who waits for the first word, as the models that are asked for it need to know.
///
/// @param since when the waiting began, in the chain's ticker; what was done before a model is
///   asked is taken from its time
/// @param answerAtHand whether something can be said at once should all models be late
public record Waiting(long since, boolean answerAtHand) {}
