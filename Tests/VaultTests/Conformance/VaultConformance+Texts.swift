import Commerce
import Testing
import Vault

extension VaultConformance {
    /// A text job in its act, as the sender has it when the carrier answers.
    static func posting(_ vault: any Vault, key: String = "j") async throws -> (JobID, PersonID) {
        let person = try await Sample.arrive(vault)
        let job = NewJob(
            key: key, merchant: Sample.merchant, person: person, cart: Sample.cartID, purpose: .sendLink,
            due: Sample.start, expires: Sample.start + .seconds(3600), call: Sample.call.call)
        let id = try await vault.enqueue(job, at: Sample.start)
        _ = try await vault.leaseDueJobs(limit: 1, until: Sample.start + .seconds(60), at: Sample.start)
        #expect(try await vault.begin(id, at: Sample.start))
        return (id, person)
    }

    /// Word of the carrier's, with the delivery that brought it.
    static func tell(_ vault: any Vault, _ delivery: TextDelivery, as name: String) async throws {
        _ = try await vault.accept(self.delivery(name))
        try await vault.note(delivery, of: "m1", consuming: self.delivery(name).id, at: Sample.start)
    }

    static let texts: [VaultConformance] = [
        VaultConformance("a text is found by call and person, with what the carrier tells of it") { vault in
            let (id, person) = try await posting(vault)
            #expect(try await vault.texts(of: Sample.call, at: Sample.start).map(\.delivery) == [nil])
            try await vault.accepted(id, as: "m1", at: Sample.start)
            let accepted = try #require(try await vault.texts(of: Sample.call, at: Sample.start).first)
            #expect(accepted.job.state == .done)
            #expect(accepted.message == "m1")
            #expect(accepted.delivery == .accepted)
            try await tell(vault, .delivered, as: "e1")
            let told = try await vault.texts(to: person, of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(told.map(\.delivery) == [.delivered])
            #expect(try await vault.pendingInboxItems(limit: 9, at: Sample.start).isEmpty)
        },
        VaultConformance("a final word holds against a late one, and against one ahead of the reply") { vault in
            let (id, _) = try await posting(vault)
            try await tell(vault, .deliveryFailed, as: "e1")
            try await vault.accepted(id, as: "m1", at: Sample.start)
            try await tell(vault, .sent, as: "e2")
            try await tell(vault, .delivered, as: "e3")
            #expect(try await vault.texts(of: Sample.call, at: Sample.start).map(\.delivery) == [.deliveryFailed])
        },
        VaultConformance("a text whose answer was lost is unknown for ever and has no name") { vault in
            let (id, _) = try await posting(vault)
            try await vault.settle(id, as: .unknown, at: Sample.start)
            let text = try #require(try await vault.texts(of: Sample.call, at: Sample.start).first)
            #expect(text.job.state == .unknown)
            #expect(text.message == nil && text.delivery == nil)
            let late = Sample.start + .seconds(600)
            #expect(try await vault.leaseDueJobs(limit: 9, until: late + .seconds(60), at: late).isEmpty)
        },
        VaultConformance("word of a text that is not ours is nobody's") { vault in
            let (_, person) = try await posting(vault)
            try await tell(vault, .delivered, as: "e1")
            let texts = try await vault.texts(to: person, of: Sample.merchant, limit: 9, at: Sample.start)
            #expect(texts.map(\.message) == [nil])
        },
    ]
}
