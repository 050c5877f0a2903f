package import Commerce

/// Of what use a key is at a moment; the raw values are stable.
package enum AccessKeyStatus: String, Hashable, Sendable, Codable, CaseIterable {
    case inForce = "in_force"
    case locked
    case expired
    case revoked
}

extension AccessKeyStanding {
    package func status(at now: WallTime) -> AccessKeyStatus {
        switch state {
        case .revoked: return .revoked
        case .inForce: break
        }
        if let validUntil, now >= validUntil { return .expired }
        return lockOut.lockedUntil(at: now) == nil ? .inForce : .locked
    }
}
