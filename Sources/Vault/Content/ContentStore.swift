package import Commerce
package import Compliance

/// What was said and heard, sealed under a key of the call's own.
package protocol ContentStore: Sendable {
    /// Makes the call's content key durable: from now on its words and sound may be stored. The same key again changes nothing.
    ///
    /// - Throws: ``VaultError/keyDestroyed(_:)`` once the key was destroyed, ``VaultError/otherCall(_:)`` when the consent is another
    ///   call's.
    func storeContentKey(
        _ key: ContentKey, of call: CallKey, under consent: RecordingConsent, at now: WallTime
    ) async throws

    /// Destroys the key, so that nothing sealed under it opens again, and removes what it sealed. A key never stored then never will be.
    func destroyContentKey(of call: CallKey, at now: WallTime) async throws

    /// Seals words under the call's stored key; what is stored under a number already stays.
    func storeContent(_ items: [ContentItem], of call: CallKey, at now: WallTime) async throws

    /// Opens all words of a call in the order of their numbers, and writes down that it did and why.
    func openContent(of call: CallKey, for reason: AccessReason, at now: WallTime) async throws -> [ContentItem]
}
