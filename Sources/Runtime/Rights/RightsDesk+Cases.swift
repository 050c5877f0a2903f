package import Commerce
package import Compliance
package import Vault

extension RightsDesk {
    /// Takes a request. What takes effect at once does so now, in live calls too.
    package func open(_ new: NewRightsCase) async throws -> OpenedRightsCase {
        let opened = try await vault.openCase(new)
        if let effect = opened.effect { end(effect.liveCalls, for: new.kind.bar) }
        if opened.effect != nil, let phone = new.phone, new.person == nil,
            let person = try await vault.person(with: phone, of: new.merchant, at: new.receivedAt),
            let call = directory.call(to: person)
        {
            end([call.key], for: new.kind.bar)
        }
        return opened
    }

    /// Notes what happened to a request.
    package func note(
        _ event: RightsEvent, in id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsStep {
        try await vault.note(event, in: id, of: merchant, at: now)
    }

    /// Makes a code for what is on file of the person; whoever asked for it sends it.
    package func makeIdentityCode(
        for id: RightsCaseID, by route: IdentityCheck.Route, of merchant: MerchantID, at now: WallTime
    ) async throws -> IdentityCode {
        try await vault.makeIdentityCode(for: id, by: route, of: merchant, at: now)
    }

    /// Judges a code that came back.
    package func answerIdentityCode(
        _ code: String, in id: RightsCaseID, of merchant: MerchantID, at now: WallTime
    ) async throws -> RightsStep {
        try await vault.answerIdentityCode(code, in: id, of: merchant, at: now)
    }
}

extension RightsRequestKind {
    /// What a request that takes effect at once does to a live call.
    fileprivate var bar: CallBar {
        switch self {
        case .restriction: .restricted
        case .withdrawal, .optOut, .objection, .access, .portability, .correction, .erasure, .complaint: .suppressed
        }
    }
}
