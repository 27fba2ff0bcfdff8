package org.ayni.councils.statute;

/// Members who watch over an election and decide what is disputed in it, such as the *tribunal de
/// garantías* of acción comunal. They hold no office and stand for none on that day.
///
/// @param members how many they are
/// @param daysBefore the election, in which they are named at the latest
public record Guarantors(int members, int daysBefore) {

  public Guarantors {
    if (members < 1 || daysBefore < 0) {
      throw new IllegalArgumentException(
          members + " guarantors, named " + daysBefore + " days before");
    }
  }
}
