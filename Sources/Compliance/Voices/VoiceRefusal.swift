package import Commerce

/// Why a personal voice is not used or not changed.
package enum VoiceRefusal: Error, Hashable, Sendable {
    case unknown
    case notVerified
    case notGranted
    case revoked(at: WallTime)
    case destroyed(at: WallTime)
    case anotherMerchant
    case notForThisUse(VoiceUse)
    case notInThisLanguage(String)
    /// The term is not now, or the purpose is over.
    case outOfTerm(from: WallTime, until: WallTime)
    /// There is no challenge to answer.
    case noChallenge
    /// There is no code that a caller could use, or its time is over.
    case noCode
    /// The release lacks something (BIO-2).
    case releaseIncomplete([VoiceRelease.Element])
    /// The grant names no use, no language, or ends before it begins.
    case emptyGrant
    /// The step was taken before.
    case outOfOrder

    /// A short name of it that is stable.
    package var code: String {
        switch self {
        case .unknown: "unknown_voice"
        case .notVerified: "not_verified"
        case .notGranted: "not_granted"
        case .revoked: "revoked"
        case .destroyed: "destroyed"
        case .anotherMerchant: "another_merchant"
        case .notForThisUse: "not_for_this_use"
        case .notInThisLanguage: "not_in_this_language"
        case .outOfTerm: "out_of_term"
        case .noChallenge: "no_challenge"
        case .noCode: "no_code"
        case .releaseIncomplete: "release_incomplete"
        case .emptyGrant: "empty_grant"
        case .outOfOrder: "out_of_order"
        }
    }
}

extension VoiceRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown: "no such voice is on record; 'livecarts voices list' shows those that are"
        case .notVerified: "the speaker's statement was not verified; draw a challenge and enrol a recording of both"
        case .notGranted:
            "the speaker agreed, but nothing was granted; 'livecarts voices grant' takes the signed release"
        case .revoked: "the consent was revoked; a new one begins with a new profile"
        case .destroyed: "the voice was destroyed; a new consent begins with a new profile"
        case .anotherMerchant: "the voice is granted to another merchant"
        case .notForThisUse(let use): "the voice is not granted for \(use.rawValue)"
        case .notInThisLanguage(let language): "the voice is not granted for the language \(language)"
        case .outOfTerm: "the grant's term is not now, or its purpose is over; a new grant needs a new release"
        case .noChallenge: "no challenge waits to be read; draw one with 'livecarts voices challenge'"
        case .noCode: "no code is open, or it was used; 'livecarts voices enroll --by-phone' draws one"
        case .releaseIncomplete(let missing):
            "the release lacks \(missing.map(\.rawValue).joined(separator: ", ")); without it nothing is granted (BIPA 15(b))"
        case .emptyGrant: "the grant names no use or language, or ends before it begins; say what the speaker allows"
        case .outOfOrder: "that step was taken already; begin a new profile if the speaker is to be asked anew"
        }
    }
}
