package org.rosa.cli;

import java.util.List;
import java.util.function.Predicate;
import org.rosa.language.Language;
import org.rosa.pack.GoldenQuestion;

/// How a pack did with some golden questions.
record GoldenScore(List<Judged> judged) {
  GoldenScore {
    judged = List.copyOf(judged);
  }

  GoldenScore in(Language language) {
    return only(question -> question.language() == language);
  }

  /// The questions that matching was tuned on.
  GoldenScore tuned() {
    return only(question -> !question.unseen());
  }

  /// The questions that nobody looked at while matching was tuned.
  GoldenScore unseen() {
    return only(GoldenQuestion::unseen);
  }

  /// The languages that were asked in.
  List<Language> languages() {
    return judged.stream().map(one -> one.question().language()).distinct().sorted().toList();
  }

  int asked() {
    return judged.size();
  }

  long count(Class<? extends GoldenVerdict> verdict) {
    return count(one -> verdict.isInstance(one.verdict()));
  }

  /// Told, asked back or honestly unknown, of all.
  Share right() {
    return new Share(count(one -> one.verdict().isRight()), asked());
  }

  /// Answered as if the pack knew, of those that nothing in it answers.
  Share fabricated() {
    return new Share(count(Judged::isFabricated), count(one -> one.question().isUnanswerable()));
  }

  /// Right answers, of those that would be spoken before any model is asked.
  Share instant() {
    return new Share(
        count(one -> one.isInstant() && one.verdict().isRight()), count(Judged::isInstant));
  }

  /// Questions whose subject is among the passages for a model, of those that have one.
  Share recalled() {
    return new Share(
        count(one -> !one.question().isUnanswerable() && one.isRecalled()),
        count(one -> !one.question().isUnanswerable()));
  }

  private GoldenScore only(Predicate<GoldenQuestion> wanted) {
    return new GoldenScore(judged.stream().filter(one -> wanted.test(one.question())).toList());
  }

  private long count(Predicate<Judged> wanted) {
    return judged.stream().filter(wanted).count();
  }
}
