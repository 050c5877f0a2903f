package import Commerce

/// The name of one asked-for approval.
package typealias SecondPersonID = Identifier<SecondPerson>

/// A thing that one key wants to do and another has to approve: asked for, approved, used once; or lapsed.
///
/// Pure: who acts and when comes in. Nothing goes on after ``lifetime``, counted from the asking.
package struct SecondPerson: Hashable, Sendable, Codable {
    package enum State: Hashable, Sendable, Codable {
        case asked
        case approved(by: AccessKeyID, at: WallTime)
        case used(approvedBy: AccessKeyID, at: WallTime)
    }

    /// Where an approval stands at a moment; the raw values are stable.
    package enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
        case asked
        case approved
        case used
        case lapsed
    }

    package static let lifetime: Duration = .seconds(24 * 3600)

    package let permission: AccessPermission
    /// Whose things it is for; nil for all merchants'.
    package let merchant: MerchantID?
    package let asker: AccessKeyID
    package let askedAt: WallTime
    package private(set) var state: State

    /// Somebody asks.
    /// - Throws: ``SecondPersonRefusal`` when they may not do it even with an approval, or need none.
    package init(
        asking holder: AccessHolder, for permission: AccessPermission, of merchant: MerchantID?, at now: WallTime
    ) throws(SecondPersonRefusal) {
        guard permission.needsSecondPerson else { throw .notNeeded(permission) }
        let whole = AccessRequest(permission, of: merchant, hasReason: true, hasSecondPerson: true)
        if case .refused(let refusal) = holder.decide(whole) { throw .notAllowed(refusal) }
        self.permission = permission
        self.merchant = merchant
        self.asker = holder.key
        self.askedAt = now
        self.state = .asked
    }

    package var lapsesAt: WallTime { askedAt + Self.lifetime }

    /// Where it stands. A clock that was set back to before the asking lapses it too.
    package func standing(at now: WallTime) -> Standing {
        switch state {
        case .used: .used
        case .asked: isAlive(at: now) ? .asked : .lapsed
        case .approved: isAlive(at: now) ? .approved : .lapsed
        }
    }

    /// Another key approves.
    /// - Throws: ``SecondPersonRefusal``; then nothing has changed.
    package mutating func approve(by holder: AccessHolder, at now: WallTime) throws(SecondPersonRefusal) {
        if case .refused(let refusal) = holder.decide(AccessRequest(.approveExport, of: merchant)) {
            throw .notAllowed(refusal)
        }
        guard holder.key != asker else { throw .ownRequest }
        switch state {
        case .asked:
            guard isAlive(at: now) else { throw .lapsed }
            state = .approved(by: holder.key, at: now)
        case .approved: throw .approvedAlready
        case .used: throw .usedAlready
        }
    }

    /// The key that asked uses the approval up, for the very thing it asked for.
    /// - Throws: ``SecondPersonRefusal``; then nothing has changed.
    package mutating func use(
        by holder: AccessHolder, for wanted: AccessPermission, of owner: MerchantID?, at now: WallTime
    ) throws(SecondPersonRefusal) {
        guard holder.key == asker else { throw .anothersRequest }
        guard wanted == permission, owner == merchant else { throw .otherThing }
        let whole = AccessRequest(permission, of: merchant, hasReason: true, hasSecondPerson: true)
        if case .refused(let refusal) = holder.decide(whole) { throw .notAllowed(refusal) }
        switch state {
        case .asked: throw isAlive(at: now) ? .notApproved : .lapsed
        case .approved(let approver, _):
            guard isAlive(at: now) else { throw .lapsed }
            state = .used(approvedBy: approver, at: now)
        case .used: throw .usedAlready
        }
    }

    private func isAlive(at now: WallTime) -> Bool { now >= askedAt && now < lapsesAt }
}
