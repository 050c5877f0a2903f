package import Commerce

/// The keys of a vault, rotated level by level while it is in use, by this process or another.
package protocol KeyKeeping: Sendable {
    /// Puts the vault under another root key. The one before opens nothing of it afterwards, only back-ups of keys from before.
    ///
    /// - Returns: how many wrapping keys were wrapped anew.
    /// - Throws: ``KeyProblem/sameRootKey``.
    @discardableResult
    func rotateRoot(to key: RootKey) async throws -> Int

    /// Gives a merchant a fresh wrapping key; the one before is destroyed, and with it the keys in back-ups without their root.
    ///
    /// - Returns: how many keys were wrapped anew.
    /// - Throws: ``KeyProblem/noKeys(merchant:)``.
    @discardableResult
    func rotateWrap(of merchant: MerchantID, at now: WallTime) async throws -> Int

    /// Makes new versions of all keys that seal a merchant's and its persons' rows; what is written from now on is sealed under them.
    /// ``reseal(limit:at:)`` brings the rest after.
    ///
    /// - Returns: how many versions were made.
    @discardableResult
    func rotateData(of merchant: MerchantID, at now: WallTime) async throws -> Int

    /// Makes a new version of the key of a merchant's blind index of numbers; ``reseal(limit:at:)`` brings the rows of known numbers after.
    /// Versions before stay for looking up, because a suppression holds no number.
    ///
    /// - Returns: the new version.
    @discardableResult
    func rotateIndex(of merchant: MerchantID, at now: WallTime) async throws -> Int

    /// Seals at most so many rows anew, and destroys replaced versions under which nothing is sealed any more.
    func reseal(limit: Int, at now: WallTime) async throws -> ResealProgress

    /// Keys by number behind `last`, without their bytes and without whose they are.
    func keyStatus(of merchant: MerchantID?, after last: Int64, limit: Int) async throws -> [KeyStatus]

    /// The merchants that have keys; an empty name is that of deliveries which were not yet anybody's.
    func keyedMerchants() async throws -> [MerchantID]
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
