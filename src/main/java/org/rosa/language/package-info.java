/// The six languages Rosa speaks, and what is needed to handle a text in any of them.
///
/// [org.rosa.language.Language] is the entry type. Around it: [org.rosa.language.LanguageDetector]
/// (which language is this text in), [org.rosa.language.LanguageDemand] (which language does an
/// instruction ask for), [org.rosa.language.LanguageWish] (which one does the visitor),
/// [org.rosa.language.TextFold] (the form of a text used for matching) and
/// [org.rosa.language.Phrasebook] (the fixed sentences Rosa can say).
///
/// Does not belong here: anything that knows a conference, a guardrail or a model, and the search
/// index with its analyzers.
@NullMarked
package org.rosa.language;

import org.jspecify.annotations.NullMarked;
