package org.ayni.server.run;

import java.util.Optional;
import org.ayni.planning.questions.WishAnswer;

/// What a wish would take.
///
/// @param least how far the need is to be met, 1 being the base year; NaN where there is no plan
/// @param answer empty where there is no plan that a wish could be about
/// @param seconds it took
public record WishFound(
    WishQuestion question, double least, Optional<WishAnswer> answer, double seconds)
    implements Answer {

  @Override
  public boolean settled() {
    return answer.map(one -> !(one instanceof WishAnswer.Unknown)).orElse(false);
  }
}
