/// Stops that the database refused, kept in a file of their own until it takes them (REV-5).
///
/// The calls block for one flush of the disk: a stop is on it before the caller goes on.
package protocol SuppressionSpool: Sendable {
    /// Puts a stop behind those that wait; on disk when this returns.
    ///
    /// - Throws: ``VaultError/storeFailed(_:)`` when the disk refuses this too, ``VaultError/tooLarge(what:limit:)`` when the file is full.
    func spool(_ stop: NewSuppression) throws

    /// What waits, oldest first, by whichever process it was written.
    func spooledStops() throws -> SpooledStops

    /// Empties the spool once the database has taken all of a reading, unless something was added since or cannot be read.
    /// - Returns: whether it is empty now.
    @discardableResult
    func emptySpool(of reading: SpooledStops) throws -> Bool
}
