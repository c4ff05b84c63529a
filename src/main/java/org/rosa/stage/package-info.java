/// What a visitor sees beside the words: [org.rosa.stage.Exhibits] finds in an answer's citations
/// what can be shown, [org.rosa.stage.CardBus] carries it to the screens of a conversation, and
/// [org.rosa.stage.CardMaker] makes cards of it in a language. Plain values: how they are written
/// and sent does not belong here.
@NullMarked
package org.rosa.stage;

import org.jspecify.annotations.NullMarked;
