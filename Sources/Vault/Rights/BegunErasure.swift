import Commerce
import Compliance

/// An erasure between its two transactions.
struct BegunErasure: Sendable {
    let person: PersonID
    let merchant: MerchantID
    let actor: AuditActor
    let begunAt: WallTime
    let plan: ErasurePlan
    let calls: [CallKey]
    let liveCalls: [CallKey]
    /// By what the number was known; nil when the erasure is only gone on with.
    let number: NumberPseudonym?
    /// What was proved before, when a hold had kept a part.
    let earlier: ErasureProof?

    /// The keys that go.
    var scopes: [KeyScope] {
        plan.destroyed.map { target in
            switch target {
            case .person(let kept): .person(person, merchant, kept)
            case .words(let call): .content(CallKey(merchant: merchant, call: call), person)
            case .sound(let call): .sound(CallKey(merchant: merchant, call: call), person)
            }
        }
    }
}

/// An erasure whose files are still to be removed.
struct FinishedErasure: Sendable {
    let proof: ErasureProof
    let files: [String]
}

/// A row of the erasures.
struct StoredErasure: Sendable {
    let begunAt: WallTime
    let finishedAt: WallTime?
    let expiresAt: WallTime?
    /// Whether a hold kept a part of it.
    let isHeld: Bool
    let proof: ErasureProof?
}
