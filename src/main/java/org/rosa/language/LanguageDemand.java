package org.rosa.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.DemandTerms.Name;
import org.rosa.language.DemandTerms.Role;
import org.rosa.language.DemandTerms.Term;

/// The language an instruction text asks the answers to be in.
///
/// A demand is a sentence that asks for words in one language: "respond in French", "réponds en
/// français", "请用中文回答", "the conversation language is Arabic". No demand is made by a list of
/// languages, a negation, an ability ("you can answer in …"), a condition ("if the visitor speaks
/// French, …") or a mere mention.
///
/// Sentences are read from left to right with a short look ahead, never backwards, so that time is
/// linear in the text whatever it contains.
public final class LanguageDemand {

  private static final int VERB_REACH = 14;
  private static final int LANGUAGE_REACH = 5;

  private static final Set<Term> BEFORE_NAME =
      Set.of(Role.THE, Role.FILLER, Role.LANGUAGE, Role.FIRM, Role.IS);
  private static final Set<Term> BEFORE_IMPERATIVE =
      Set.of(Role.COMMA, Role.AND, Role.FIRM, Role.IS, Role.TO);
  private static final Set<Term> AFTER_OBJECT =
      Set.of(Role.COMMA, Role.FIRM, Role.TO, Role.VERB, Role.USE, Role.IF, Role.EVEN, Role.AND);

  private final List<Term> sentence;
  private Optional<Language> demanded = Optional.empty();
  private int spoken = -1;
  private boolean bound;
  private boolean negated;
  private boolean able;
  private boolean firm;
  private boolean interrupted;
  private int skip;

  private LanguageDemand(List<Term> sentence) {
    this.sentence = sentence;
  }

  /// The language of the last demand in `systemText`; empty if it makes none.
  public static Optional<Language> in(String systemText) {
    Optional<Language> last = Optional.empty();
    StringBuilder lines = new StringBuilder(systemText.length());
    systemText.lines().forEach(line -> lines.append(TextFold.foldLetters(line)).append('\n'));
    DemandTerms terms = new DemandTerms(lines.toString());
    for (List<Term> sentence = terms.next(); !sentence.isEmpty(); sentence = terms.next()) {
      Optional<Language> demanded = new LanguageDemand(sentence).read();
      last = demanded.isPresent() ? demanded : last;
    }
    return last;
  }

  private Optional<Language> read() {
    for (int i = 0; i < sentence.size(); i++) {
      if (i < skip) {
        continue;
      }
      switch (sentence.get(i)) {
        case Name _ -> {}
        case Role role when role == Role.IF -> {
          if (endsAtCondition(i)) {
            return demanded;
          }
        }
        case Role role -> read(role, i);
      }
    }
    return demanded;
  }

  private void read(Role role, int i) {
    switch (role) {
      case NOT -> {
        negated = true;
        spoken = -1;
      }
      case CAN -> able = true;
      case FIRM -> {
        firm = true;
        able = false;
      }
      case COMMA -> readComma(i);
      case AND -> negated &= spoken < 0;
      case VERB -> speaks(i, true);
      case TALK -> speaks(i, bound);
      case USE -> {
        speaks(i, true);
        readObject(i);
      }
      case IS -> bound |= spoken >= 0;
      case IN -> readIn(i, false);
      case WITH -> {
        readIn(i, true);
        readObject(i);
      }
      case LANGUAGE -> readLanguage(i);
      default -> {}
    }
  }

  /// A comma ends a negation, unless the negation is interrupted: "never, in any case, answer".
  private void readComma(int i) {
    boolean opens = is(i - 1, Role.NOT) || is(i - 1, Role.CAN);
    boolean closes = interrupted && !opens;
    negated &= opens || closes;
    able &= opens || closes;
    interrupted = opens;
  }

  private void speaks(int i, boolean binds) {
    spoken = i;
    bound = binds;
  }

  /// "… in French": counts after a verb, and after "answers" if the sentence is firm. Chinese may
  /// have the verb behind the language.
  private void readIn(int i, boolean verbMayFollow) {
    int name = nameAfter(i);
    boolean article = has(i + 1, name, Role.THE);
    if (name < 0 || (article && !has(i + 1, name + 2, Role.LANGUAGE)) || isListed(name)) {
      return;
    }
    boolean before = spoken >= 0 && i - spoken <= VERB_REACH && (bound || firm);
    boolean after = verbMayFollow && has(name + 1, name + LANGUAGE_REACH, Role.VERB);
    if (before || after) {
      demand(name);
    }
  }

  /// "Speak French": counts as an imperative, with the language last in its clause.
  private void readObject(int i) {
    int name = nameAfter(i);
    boolean imperative = i == 0 || BEFORE_IMPERATIVE.contains(sentence.get(i - 1));
    if (name < 0 || !imperative || isListed(name)) {
      return;
    }
    int end = name + 1;
    while (is(end, Role.LANGUAGE) || is(end, Role.FILLER)) {
      end++;
    }
    if (end == sentence.size() || AFTER_OBJECT.contains(sentence.get(end))) {
      demand(name);
    }
  }

  /// "The conversation language is French": the word for what is said stands near, or the sentence
  /// begins with "language".
  private void readLanguage(int i) {
    boolean ofTalk =
        i == 0
            || has(i - LANGUAGE_REACH, i + LANGUAGE_REACH, Role.TALK)
            || has(i - LANGUAGE_REACH, i + LANGUAGE_REACH, Role.VERB);
    for (int k = i + 1; ofTalk && k < Math.min(i + 1 + LANGUAGE_REACH, sentence.size()); k++) {
      int name = is(k, Role.IS) ? nameAfter(k) : -1;
      if (name >= 0 && !isListed(name)) {
        demand(name);
        return;
      }
    }
  }

  private void demand(int name) {
    if (!negated && !able && sentence.get(name) instanceof Name(Language language)) {
      demanded = Optional.of(language);
    }
  }

  /// Whether nothing after the condition at `i` can make a demand. A condition that names a
  /// language withdraws the demand before it ("answer in French if the visitor speaks French").
  private boolean endsAtCondition(int i) {
    if (is(i - 1, Role.EVEN)) {
      return true;
    }
    if (demanded.isPresent()) {
      boolean depends = sentence.subList(i, sentence.size()).stream().anyMatch(this::namesLanguage);
      demanded = depends ? Optional.empty() : demanded;
      return true;
    }
    List<Term> rest = sentence.subList(i, sentence.size());
    int comma = rest.indexOf(Role.COMMA);
    boolean depends = comma < 0 || rest.subList(0, comma).stream().anyMatch(this::namesLanguage);
    return depends || !rest.contains(Role.FIRM);
  }

  private boolean namesLanguage(Term term) {
    return term instanceof Name || term == Role.OTHER || term == Role.LANGUAGE;
  }

  /// The place of the language named right after `i`, or -1.
  private int nameAfter(int i) {
    int at = i + 1;
    while (at < sentence.size() && (BEFORE_NAME.contains(sentence.get(at)) || isLink(at))) {
      at++;
    }
    return at < sentence.size() && sentence.get(at) instanceof Name ? at : -1;
  }

  /// Whether `at` ties a describing word to the next: "simple, clear Russian", "set to French".
  private boolean isLink(int at) {
    return is(at - 1, Role.FILLER) && (is(at, Role.COMMA) || is(at, Role.TO));
  }

  /// Whether more languages follow the one at `name`; if so they are passed over.
  private boolean isListed(int name) {
    int end = endOfNext(name);
    boolean listed = end > 0;
    while (end > 0) {
      skip = end;
      end = endOfNext(end - 1);
    }
    return listed;
  }

  private int endOfNext(int name) {
    int at = name + 1;
    while (is(at, Role.LANGUAGE) || is(at, Role.FILLER)) {
      at++;
    }
    int joint = at;
    while (is(at, Role.COMMA) || is(at, Role.AND) || is(at, Role.OR)) {
      at++;
    }
    boolean joined = at > joint;
    while (is(at, Role.IN) || is(at, Role.THE) || is(at, Role.FILLER) || is(at, Role.LANGUAGE)) {
      at++;
    }
    boolean next = at < sentence.size() && (sentence.get(at) instanceof Name || is(at, Role.OTHER));
    return joined && next ? at + 1 : 0;
  }

  private boolean is(int i, Role role) {
    return i >= 0 && i < sentence.size() && sentence.get(i) == role;
  }

  private boolean has(int from, int to, Role role) {
    for (int i = Math.max(from, 0); i < Math.min(to, sentence.size()); i++) {
      if (sentence.get(i) == role) {
        return true;
      }
    }
    return false;
  }
}
