package import Commerce

/// Why a key is not admitted.
package enum AdmissionRefusal: Error, Hashable, Sendable {
    /// No such key, or not its secret: which of the two is not told.
    case unknown
    case revoked(at: WallTime)
    case expired(at: WallTime)
    /// Too many wrong secrets were given; the right one does not help before then.
    case locked(until: WallTime)

    /// A short name of it that is stable.
    package var code: String {
        switch self {
        case .unknown: "unknown_key"
        case .revoked: "key_revoked"
        case .expired: "key_expired"
        case .locked: "key_locked"
        }
    }
}

extension AdmissionRefusal: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknown: "no such key; check that it is whole, or have one made with 'livecarts access grant'"
        case .revoked: "the key was revoked; have a new one made with 'livecarts access grant'"
        case .expired: "the key has expired; have a new one made with 'livecarts access grant'"
        case .locked:
            "the key is locked after \(LockOut.failureLimit) wrong secrets; it opens by itself within 15 minutes"
        }
    }
}
