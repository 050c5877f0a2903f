package import Compliance

/// A step that brings no sound and ends nothing.
package enum VoiceStep: Hashable, Sendable {
    case challenged(VoiceChallenge)
    case readingRefused(code: String)
    case granted(VoiceGrant)
    case cloned(VendorVoice)
    case purposeEnded
    case vendorDeletionConfirmed(VendorVoice, VendorDeletionProof)

    var kind: VoiceEvent.Kind {
        switch self {
        case .challenged(let challenge): .challenged(challenge)
        case .readingRefused(let code): .readingRefused(code: code)
        case .granted(let grant): .granted(grant)
        case .cloned(let copy): .cloned(copy)
        case .purposeEnded: .purposeEnded
        case .vendorDeletionConfirmed(let copy, let proof): .vendorDeletionConfirmed(copy, proof)
        }
    }
}
