package se.diplomagroup.integritet.connector;

/// A system that holds personal data, as the platform sees it. An application implements this as
/// exactly one CDI bean.
///
/// Each method carries out one order and is called inside a transaction that also holds the reply,
/// so the effect and the answer are committed together or not at all. The exception is [#collect],
/// which only reads: its result is uploaded outside any transaction. Before [#erase], [#anonymise]
/// and [#archive] the [GoAhead] is asked, right before each attempt: what a legal hold has taken
/// back is not begun. An attempt that had its go-ahead before the hold was placed may still end,
/// and the hold tells of it.
///
/// An order may come again after a crash, so every method must give the same end when it is run
/// twice. A thrown exception rolls the transaction back, is told as `failed` and the order is run
/// again later.
///
/// A system that also deletes somewhere that takes no part in its transactions, such as another
/// product's database behind an interface, does so in [#actOutside]: what is gone there stays gone
/// when the transaction is rolled back. It notes in its own database what it is about to do, acts,
/// and notes that it is done; the method of the action answers from the notes of all attempts. If
/// the order is taken back after such an attempt, [#takenBack] answers from the same notes.
///
/// A method that is not overridden answers that the system cannot do this.
public interface PersonalDataSystem {

  /// What the system is called, what it holds and which orders it carries out.
  Declaration declaration();

  /// Reads everything the system holds about the person, within the categories of the order.
  default CollectedData collect(Order order) {
    return CollectedData.notCollected(Answer.impossible(Answer.NOT_SUPPORTED));
  }

  /// Replaces wrong values by the right ones.
  default Answer rectify(Order order, Corrections corrections) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// Keeps the data but stops using it (GDPR Art. 18).
  default Answer restrict(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// Ends a restriction.
  default Answer unrestrict(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// The part of an order to erase, anonymise or archive that lies outside the system's own
  /// database. Called after the go-ahead and before the method of the action, at each attempt and
  /// outside any transaction.
  default void actOutside(Order order) {}

  /// The order was taken back: finds out, outside any transaction, what attempts that were cut off
  /// have done outside the system's own database, and notes it for [#takenBack].
  default void lookOutside(Order order) {}

  /// The order was taken back before it was carried out: nothing more is done. Whoever took it back
  /// is told what is gone all the same: `partly` with its counts, where an earlier attempt has done
  /// something that was not rolled back with it. Called inside the transaction of the reply.
  default Answer takenBack(Order order) {
    return Answer.refused(Answer.WITHDRAWN);
  }

  /// Deletes the data.
  default Answer erase(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// Changes the data so that nobody can tell whom it was about: no stored key, no stable hash.
  default Answer anonymise(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// Moves the data to the restricted archive.
  default Answer archive(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }

  /// Stops the purpose that the order names for the person, at once.
  default Answer stopProcessing(Order order) {
    return Answer.impossible(Answer.NOT_SUPPORTED);
  }
}
