package org.rosa.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rosa.language.WishTerms.Role;
import org.rosa.language.WishTerms.Term;

/// Reads the wish of one utterance.
final class WishReader {

  /* An utterance is read clause by clause, a clause from left to right. As long as a clause has
   * only said polite and modal words it is `opening`: there a verb of speaking is a request, and
   * later in the clause, after a subject or a noun, it is part of a statement. A language counts
   * when such a verb came before it, when the clause says nothing else, or with a "please" beside
   * it. No term is looked at more than a few times, so time is linear.
   */

  private static final int VERB_REACH = 14;

  /// Terms of a clause; the rest of a longer one is read as the next.
  private static final int LONGEST_CLAUSE = 100;

  private static final Set<Role> POLITE = EnumSet.of(Role.PLEASE, Role.FILLER);
  private static final Set<Role> WITH_NAME =
      EnumSet.of(
          Role.NAME,
          Role.IN,
          Role.TO,
          Role.THE,
          Role.MODAL,
          Role.SUBJECT,
          Role.OBJECT,
          Role.AND,
          Role.PLEASE,
          Role.FILLER,
          Role.NOT);

  private final String text;
  private final List<Term> terms;
  private final boolean[] removed;
  private final boolean wholeIsBare;
  private Optional<Language> wished = Optional.empty();
  private int from;
  private int to;
  private int verb;
  private boolean opening;
  private boolean modal;
  private boolean subject;
  private boolean negated;
  private boolean please;
  private boolean bare;
  private boolean things;

  WishReader(String text) {
    this.text = text;
    this.terms = WishTerms.of(text);
    this.removed = new boolean[terms.size()];
    this.wholeIsBare =
        terms.stream().allMatch(term -> WITH_NAME.contains(term.role()) || term.role().isMark());
  }

  Optional<LanguageWish> read() {
    boolean word = terms.stream().anyMatch(term -> term.role() == Role.TRANSLATION);
    for (from = 0; from < terms.size() && !word; from = next(to)) {
      to = endOfClause(from);
      readClause();
    }
    return wished.map(language -> new LanguageWish(language, rest(language)));
  }

  private int endOfClause(int start) {
    int end = start;
    int most = Math.min(terms.size(), start + LONGEST_CLAUSE);
    while (end < most && !role(end).isMark()) {
      end++;
    }
    return end;
  }

  private int next(int end) {
    return role(end).isMark() ? end + 1 : end;
  }

  private void readClause() {
    List<Term> clause = terms.subList(from, to);
    verb = -1;
    please = clause.stream().anyMatch(term -> term.role() == Role.PLEASE);
    things = clause.stream().anyMatch(term -> term.role() == Role.THING);
    bare = clause.stream().allMatch(term -> WITH_NAME.contains(term.role()));
    open();
    for (int i = from; i < to; i++) {
      readTerm(i);
    }
  }

  private void open() {
    opening = true;
    modal = false;
    subject = false;
    negated = false;
  }

  private void readTerm(int i) {
    switch (role(i)) {
      case NOT -> negated = true;
      case AND -> open();
      case MODAL -> modal |= opening;
      case SUBJECT -> readSubject(i);
      case SPEAK, TELL, SWITCH -> readVerb(i, true);
      case ABLE -> readVerb(i, please);
      case SAY -> readVerb(i, isAimed(i));
      case DO -> readVerb(i, modal && isAimed(i));
      case IN, TO -> readIn(i);
      case NAME -> readName(i);
      case WORD, FOLLOW, THING, TRANSLATION -> opening = false;
      case THE, OBJECT, PLEASE, OR, OF, FILLER, COMMA, END -> {}
    }
  }

  /// A subject right after the verb makes a question: "parlez-vous", "habla usted".
  private void readSubject(int i) {
    subject |= opening;
    if (verb >= 0 && verb == i - 1) {
      verb = -1;
    }
  }

  private void readVerb(int i, boolean asks) {
    boolean statement = subject && !modal && !please;
    if (opening && asks && !statement) {
      verb = i;
    }
    opening = false;
  }

  private boolean isAimed(int i) {
    Role next = role(i + 1);
    boolean places = next == Role.IN || next == Role.TO;
    return next == Role.OBJECT || (places && nameAfter(i + 1) >= 0);
  }

  private void readIn(int i) {
    int name = nameAfter(i);
    if (name < 0 || negated || isListed(i, name) || describes(name)) {
      return;
    }
    boolean change = verb >= 0 && (role(verb) == Role.SWITCH || role(verb) == Role.SAY);
    boolean aimed = role(i) == Role.IN || change;
    boolean thing = role(i - 1) == Role.THING && !please;
    boolean asked = verb >= 0 && i - verb <= VERB_REACH && aimed && !thing;
    boolean polite = (isPolite(name + 1) || isPolite(i - 1)) && please && !things;
    boolean begins = opening && role(i) == Role.IN && name + 1 < to && !things;
    if (asked || isAllThatIsSaid() || polite || begins) {
      wish(i, name);
    }
  }

  /// "Speak French", "French please", or the language's name alone.
  private void readName(int i) {
    int before = i - 1;
    while (before >= from && (role(before) == Role.THE || role(before) == Role.FILLER)) {
      before--;
    }
    boolean placed = before >= from && (role(before) == Role.IN || role(before) == Role.TO);
    if (placed || negated || isListed(before, i) || describes(i)) {
      return;
    }
    boolean telling = role(verb) == Role.TELL || role(verb) == Role.SAY;
    boolean object = verb >= 0 && before == verb && !telling;
    boolean wanted = please || modal || wholeIsBare;
    if (object || (wanted && isAllThatIsSaid())) {
      wish(Math.max(before + 1, from), i);
    }
  }

  private boolean isAllThatIsSaid() {
    return bare && (!subject || modal || please);
  }

  /// The language named after `i`, or -1.
  private int nameAfter(int i) {
    int at = i + 1;
    while (at < to && role(at) == Role.THE) {
      at++;
    }
    return at < to && role(at) == Role.NAME ? at : -1;
  }

  /// Whether more languages stand beside the one at `name`: then none of them is wished for.
  private boolean isListed(int start, int name) {
    int next = name + 1;
    while (role(next) == Role.THE) {
      next++;
    }
    boolean joint = role(next) == Role.AND || role(next) == Role.OR || role(next) == Role.COMMA;
    boolean after = joint && (role(next + 1) == Role.NAME || nameAt(next + 1));
    Role last = role(start - 1);
    boolean joined = last == Role.OR || last == Role.AND || last == Role.COMMA;
    boolean before = joined && role(start - 2) == Role.NAME && !isDenied(start - 2);
    return (after && !isDenied(next + 1)) || before;
  }

  private boolean nameAt(int i) {
    return role(i) == Role.IN && role(i + 1) == Role.NAME;
  }

  private boolean isDenied(int name) {
    for (int i = name - 1; i >= Math.max(0, name - 4) && !role(i).isMark(); i--) {
      if (role(i) == Role.NOT) {
        return true;
      }
    }
    return false;
  }

  /// Whether the language describes what follows: "in the French session".
  private boolean describes(int name) {
    Role next = role(name + 1);
    boolean described = next == Role.WORD || next == Role.THING || next == Role.NAME;
    return next == Role.OF || (described && comesFirst(terms.get(name)));
  }

  /// Whether a describing word stands before its noun, as in English and Russian.
  private boolean comesFirst(Term name) {
    String word = TextFold.foldLetters(text.substring(name.start(), name.end()));
    return WishWords.ADJECTIVES.contains(word)
        || UnicodeScript.of(word.charAt(0)) == UnicodeScript.CYRILLIC;
  }

  private boolean isPolite(int i) {
    return i >= from && i < to && POLITE.contains(role(i));
  }

  private Role role(int i) {
    return i >= 0 && i < terms.size() ? terms.get(i).role() : Role.END;
  }

  /// Takes the wish at `start` to `name` out, with the verb if it only asks for the language, and
  /// the whole clause if nothing else is left of it.
  private void wish(int start, int name) {
    wished = terms.get(name).language();
    int first = start;
    int last = name;
    while (last + 1 < to && isAddition(role(last + 1))) {
      last++;
    }
    while (first > from && (POLITE.contains(role(first - 1)) || role(first - 1) == Role.THE)) {
      first--;
    }
    boolean spoken = verb >= 0 && (role(verb) == Role.SPEAK || role(verb) == Role.SWITCH);
    if (spoken && isEmpty(verb, first)) {
      first = from;
    }
    remove(first, last + 1);
    if (isEmpty(from, to)) {
      remove(from, to);
    }
  }

  private static boolean isAddition(Role role) {
    return POLITE.contains(role) || role == Role.THE || role == Role.AND || role == Role.SPEAK;
  }

  private void remove(int start, int end) {
    for (int i = start; i < end; i++) {
      removed[i] = true;
    }
  }

  private boolean isEmpty(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!removed[i] && !role(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private String rest(Language language) {
    boolean asksMore = false;
    for (int start = 0; start < terms.size(); start = next(endOfClause(start))) {
      int end = endOfClause(start);
      if (isEmpty(start, end) && names(language, start, end)) {
        remove(start, end);
      }
      asksMore |= !isEmpty(start, end);
      if (end == start + 1 && role(start) == Role.PLEASE) {
        remove(start, end);
      }
    }
    return asksMore ? WishRest.of(text, terms, removed) : "";
  }

  private boolean names(Language language, int start, int end) {
    return terms.subList(start, end).stream()
        .anyMatch(term -> term.language().filter(language::equals).isPresent());
  }
}
