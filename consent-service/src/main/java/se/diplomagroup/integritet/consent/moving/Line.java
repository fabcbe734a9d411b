package se.diplomagroup.integritet.consent.moving;

/// A line of a file, numbered from 1.
///
/// @param text the line without its end; empty when it is too long
/// @param tooLong whether it is longer than a line may be, and was passed over
@SuppressWarnings("ArrayRecordComponent")
record Line(long number, byte[] text, boolean tooLong) {

  boolean isBlank() {
    if (tooLong) {
      return false;
    }
    for (byte b : text) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
