package se.diplomagroup.integritet.consent.agreement;

import java.io.IOException;

/// Writes subjects in one format as they come. What fails in the middle is not finished, so that
/// nobody takes the answer for a whole one: the connection breaks off.
interface AgreementWriter {

  void write(Agreement agreement) throws IOException;

  /// The last one has been written.
  void finish() throws IOException;
}
