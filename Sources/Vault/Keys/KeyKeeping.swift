package import Commerce

/// The keys of a vault, rotated level by level while it is in use, by this process or another.
package protocol KeyKeeping: Sendable {
    /// Puts the vault under another root key. The one before opens nothing of it afterwards, only back-ups of keys from before.
    ///
    /// - Parameter file: where it lies; a process that has the vault open reads it there until it is told another place.
    /// - Returns: how many wrapping keys were wrapped anew.
    /// - Throws: ``KeyProblem/sameRootKey``, and ``KeyProblem/formerRoot(_:)`` for one that was in force before.
    @discardableResult
    func rotateRoot(to key: RootKey, in file: String?, by actor: AuditActor, at now: WallTime) async throws -> Int

    /// Destroys the file of a root key that was rotated away, so that no back-up of keys from its time opens any more; the proofs of
    /// erasures count on it. Done again after a crash it goes on where it stopped.
    ///
    /// - Returns: the name by which the audit tells of it.
    /// - Throws: ``KeyProblem/rootInForce(path:)``, ``KeyProblem/unknownRoot(path:)`` or ``RootKeyFileError``; the file is as it was then.
    @discardableResult
    func retireRoot(at path: String, by actor: AuditActor, at now: WallTime) async throws -> RootKeyName

    /// Gives a merchant a fresh wrapping key; the one before is destroyed, and with it the keys in back-ups without their root.
    ///
    /// - Returns: how many keys were wrapped anew.
    /// - Throws: ``KeyProblem/noKeys(merchant:)``.
    @discardableResult
    func rotateWrap(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int

    /// Makes new versions of all keys that seal a merchant's and its persons' rows; what is written from now on is sealed under them.
    /// ``reseal(limit:at:)`` brings the rest after.
    ///
    /// - Returns: how many versions were made.
    @discardableResult
    func rotateData(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int

    /// Makes a new version of the key of a merchant's blind index of numbers; ``reseal(limit:at:)`` brings the rows of known numbers after.
    /// Versions before stay for looking up, because a suppression holds no number.
    ///
    /// - Returns: the new version.
    @discardableResult
    func rotateIndex(of merchant: MerchantID, by actor: AuditActor, at now: WallTime) async throws -> Int

    /// Seals at most so many rows anew, and destroys replaced versions under which nothing is sealed any more.
    func reseal(limit: Int, at now: WallTime) async throws -> ResealProgress

    /// Keys by number behind `last`, without their bytes and without whose they are.
    func keyStatus(of merchant: MerchantID?, after last: Int64, limit: Int) async throws -> [KeyStatus]

    /// The merchants that have keys; an empty name is that of deliveries which were not yet anybody's.
    func keyedMerchants() async throws -> [MerchantID]
}

/// Rotations ordered by somebody at a command.
extension KeyKeeping {
    @discardableResult
    package func rotateRoot(to key: RootKey, in file: String? = nil, at now: WallTime) async throws -> Int {
        try await rotateRoot(to: key, in: file, by: .somebody, at: now)
    }

    @discardableResult
    package func rotateWrap(of merchant: MerchantID, at now: WallTime) async throws -> Int {
        try await rotateWrap(of: merchant, by: .somebody, at: now)
    }

    @discardableResult
    package func rotateData(of merchant: MerchantID, at now: WallTime) async throws -> Int {
        try await rotateData(of: merchant, by: .somebody, at: now)
    }

    @discardableResult
    package func rotateIndex(of merchant: MerchantID, at now: WallTime) async throws -> Int {
        try await rotateIndex(of: merchant, by: .somebody, at: now)
    }
}

/// What one batch of sealing anew has done.
package struct ResealProgress: Hashable, Sendable {
    /// Rows sealed under the key in force, and rows of numbers moved to the newest index.
    package internal(set) var moved = 0
    /// Values that do not open under their key; it stays.
    package internal(set) var damaged = 0
    package internal(set) var destroyedVersions = 0
    /// Replaced versions that are still there.
    package internal(set) var versionsLeft = 0

    /// Whether another batch would do nothing.
    package var isFinished: Bool { moved == 0 && destroyedVersions == 0 }
}
