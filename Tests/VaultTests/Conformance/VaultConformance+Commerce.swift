import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    static func reservation(
        _ person: PersonID, effect index: Int = 0, at now: WallTime = Sample.start, bytes: UInt8 = 3
    ) throws -> OfferReservation {
        OfferReservation(
            call: Sample.call, effect: EffectID(incarnation: .first, event: LogSequence(40), index: index),
            person: person, cart: Sample.cartID, reason: .price, policy: try Sample.policy(), at: now,
            randomBytes: [UInt8](repeating: bytes, count: 8))
    }

    /// A person who was contacted about this cart before, as the ladder wants.
    static func secondContact(_ vault: any Vault) async throws -> PersonID {
        let person = try await Sample.arrive(vault)
        try await vault.recordContact(
            ContactAttempt(
                at: Sample.start - .seconds(2 * 86_400), channel: .voiceAI, purpose: .cartRecovery,
                cart: Sample.cartID), with: person, of: Sample.merchant, key: "import/1")
        return person
    }

    static func grantedRecord(_ decision: OfferDecision) -> OfferRecord? {
        switch decision {
        case .granted(let offer), .standing(let offer): offer.record
        case .refused: nil
        }
    }

    static let commerce: [VaultConformance] = [
        VaultConformance("a completed cart stays completed, whatever arrives after it") { vault in
            let person = try await Sample.arrive(vault)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start)?.state == .open)
            try await vault.create(try Sample.newCall(person: person), records: [])
            let id = try await vault.enqueue(Sample.job(.callCart, key: "a", of: person), at: Sample.start)
            #expect(try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start) == [Sample.call])
            #expect(try await vault.job(id, at: Sample.start)?.state == .cancelled)
            try await vault.upsert(try Sample.cart(), person: person, of: Sample.merchant, at: Sample.start)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start)?.state == .completed)
        },
        VaultConformance("an order may come before its cart") { vault in
            _ = try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start)
            _ = try await Sample.arrive(vault)
            #expect(try await vault.cart(Sample.cartID, of: Sample.merchant, at: Sample.start)?.state == .completed)
        },
        VaultConformance("an offer is granted once; asked again under its effect it is the same one") { vault in
            let person = try await secondContact(vault)
            let first = try await vault.reserve(try reservation(person))
            let record = try #require(grantedRecord(first))
            #expect(record.benefit == .percent(.whole(10)))
            #expect(grantedRecord(try await vault.reserve(try reservation(person, bytes: 9))) == record)
            // Another effect, even in another call, finds the code that the cart has.
            #expect(grantedRecord(try await vault.reserve(try reservation(person, effect: 1, bytes: 9))) == record)
        },
        VaultConformance("a cart asked for twice at once has one code") { vault in
            let person = try await secondContact(vault)
            let codes = try await withThrowingTaskGroup(of: DiscountCode?.self) { group in
                for index in 0..<4 {
                    group.addTask {
                        grantedRecord(
                            try await vault.reserve(try reservation(person, effect: index, bytes: UInt8(index))))?.code
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count == 4)
            #expect(Set(codes).count == 1)
            #expect(codes.first != .some(nil))
        },
        VaultConformance("a refusal is remembered under its effect") { vault in
            let person = try await Sample.arrive(vault)
            #expect(try await vault.reserve(try reservation(person)) == .refused(.firstContact))
            try await vault.recordContact(
                ContactAttempt(at: Sample.start, channel: .voiceAI, purpose: .cartRecovery, cart: Sample.cartID),
                with: person, of: Sample.merchant, key: "late")
            #expect(try await vault.reserve(try reservation(person)) == .refused(.firstContact))
        },
        VaultConformance("an offer is live until it expires, is given back, or the order came") { vault in
            let person = try await secondContact(vault)
            let record = try #require(grantedRecord(try await vault.reserve(try reservation(person))))
            func live(_ now: WallTime) async throws -> Bool {
                try await vault.grantedOffer(
                    record.offer, of: Sample.merchant, policy: try Sample.policy(), at: now) != nil
            }
            #expect(try await live(record.expiresAt - .seconds(1)))
            #expect(try await !live(record.expiresAt))
            try await vault.release(record.offer, of: Sample.merchant, at: Sample.start)
            #expect(try await !live(Sample.start))
            #expect(grantedRecord(try await vault.reserve(try reservation(person, effect: 2))) == record)
            #expect(try await live(Sample.start))
            _ = try await vault.complete(Sample.cartID, of: Sample.merchant, at: Sample.start)
            #expect(try await !live(Sample.start))
        },
    ]
}
