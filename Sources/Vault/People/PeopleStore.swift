package import Commerce

/// People, each known to one merchant, under a random pseudonym.
package protocol PeopleStore: Sendable {
    /// Takes what a shop tells about a person. The telephone number decides who it is; what is told now replaces what was told before, and
    /// what is not told stays.
    func upsertPerson(_ profile: PersonProfile, of merchant: MerchantID, at now: WallTime) async throws -> PersonID

    /// The person with this number, by the blind index.
    func person(with phone: E164, of merchant: MerchantID, at now: WallTime) async throws -> PersonID?

    /// Everyone with this number, whoever the merchant: for an operator's search and for a reply by text.
    func people(with phone: E164, at now: WallTime) async throws -> [(merchant: MerchantID, person: PersonID)]

    /// Opens what is known of a person, and writes down that it did and why.
    func open(_ person: PersonID, of merchant: MerchantID, for reason: AccessReason, at now: WallTime) async throws
        -> PersonProfile
}
