package import Commerce

/// A person who was erased.
package struct ErasureReceipt: Hashable, Sendable {
    package let proof: ErasureProof
    /// Calls with the person that go on and are to be told to end; they can keep no words any more.
    package let liveCalls: [CallKey]

    package init(proof: ErasureProof, liveCalls: [CallKey]) {
        self.proof = proof
        self.liveCalls = liveCalls
    }
}

/// An erasure that a dead process left half done.
package struct UnfinishedErasure: Hashable, Sendable {
    package let merchant: MerchantID
    package let person: PersonID
    package let begunAt: WallTime

    package init(merchant: MerchantID, person: PersonID, begunAt: WallTime) {
        self.merchant = merchant
        self.person = person
        self.begunAt = begunAt
    }
}
