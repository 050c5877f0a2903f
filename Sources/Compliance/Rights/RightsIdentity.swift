/// How it is known that a request is the person's own.
package enum RightsIdentity: Hashable, Sendable, Codable {
    /// Who else may say so.
    package enum Voucher: String, Hashable, Sendable, Codable, CaseIterable {
        /// The shop, whose customer the person is, in a signed message.
        case shop
        /// An operator who knows the person, by name in the access log.
        case operatorKnows = "operator"
    }

    /// By a code sent to what is on file.
    case code(IdentityCheck.Route)
    case vouched(Voucher)
    case notNeeded
}

/// Why nobody was proved to be the person.
package enum IdentityRefusal: String, Hashable, Sendable, Codable, CaseIterable {
    case wrongCode = "wrong_code"
    case expired
}

/// Why a request is not followed; the raw values are stable and are told to the person.
package enum RightsRejection: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody is known by what was given.
    case nobodyKnown = "nobody_known"
    /// GDPR 12(5), Cal. Civ. Code 1798.145(h)(3).
    case unfoundedOrExcessive = "unfounded_or_excessive"
    /// What is asked for must be kept by law, or is needed for a claim (GDPR 17(3)).
    case legalDuty = "legal_duty"
    /// It would tell of somebody else (GDPR 15(4)).
    case rightsOfOthers = "rights_of_others"
    /// The person took it back.
    case withdrawn
}
