package import Commerce

/// What is known of a key when somebody presents it, apart from its secret.
///
/// Pure: whether the secret was right and the time come in; whether the key is admitted comes out.
package struct AccessKeyStanding: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case inForce
        case revoked(at: WallTime)
    }

    package enum Answer: Hashable, Sendable {
        /// - Parameter isLogin: whether it is the first use after a pause.
        case admitted(isLogin: Bool)
        case refused(AdmissionRefusal)
        /// This wrong secret locks the key.
        case locks(until: WallTime)
    }

    /// A use after a pause of this length is a new login, and is written down as one.
    package static let loginPause: Duration = .seconds(15 * 60)

    package private(set) var state: State
    /// From when it is of no use; nil for never.
    package let validUntil: WallTime?
    package private(set) var lockOut: LockOut
    /// When it last came in, to within ``loginPause``; nil when it never did.
    package private(set) var usedAt: WallTime?

    package init(
        _ state: State = .inForce, validUntil: WallTime?, lockOut: LockOut = LockOut(), usedAt: WallTime? = nil
    ) {
        self.state = state
        self.validUntil = validUntil
        self.lockOut = lockOut
        self.usedAt = usedAt
    }

    /// Somebody presents the key. A wrong secret is never told whether the key is revoked or has expired.
    package mutating func presented(isRight: Bool, at now: WallTime) -> Answer {
        switch state {
        case .revoked(let at): return .refused(isRight ? .revoked(at: at) : .unknown)
        case .inForce: break
        }
        if let validUntil, now >= validUntil { return .refused(isRight ? .expired(at: validUntil) : .unknown) }
        if let until = lockOut.lockedUntil(at: now) { return .refused(.locked(until: until)) }
        guard isRight else {
            switch lockOut.failed(at: now) {
            case .counted: return .refused(.unknown)
            case .locks(let until): return .locks(until: until)
            case .locked(let until): return .refused(.locked(until: until))
            }
        }
        lockOut.succeeded(at: now)
        let isLogin = usedAt.map { now < $0 || now >= $0 + Self.loginPause } ?? true
        if isLogin { usedAt = now }
        return .admitted(isLogin: isLogin)
    }

    /// Takes the key out of use; false when it was already.
    package mutating func revoke(at now: WallTime) -> Bool {
        switch state {
        case .revoked: return false
        case .inForce:
            state = .revoked(at: now)
            return true
        }
    }
}
