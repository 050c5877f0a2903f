import Commerce
import Compliance
import Controls
import Foundation
import Runtime
import Testing
import Vault

/// `livecarts lift`
@Suite(.timeLimit(.minutes(10)))
struct LiftCommandTests {
    private struct Answer: Decodable {
        struct Arm: Decodable {
            let persons: Int
            let revenueMinor: Int64
        }

        struct Sum: Decodable {
            let kind: String
            let orders: Int
        }

        let merchant: String
        let outcomeDays: Int
        let contacted: Arm
        let heldOut: Arm
        let attribution: [Sum]
        let method: String
    }

    /// Without a holdout the report says that it knows of no lift, and still tells what orders can be traced to.
    @Test(.controls("ATT-1", "ATT-3")) func withoutAHoldoutNoLiftIsClaimed() async throws {
        try await Workplace.use { place in
            let prepared = try await PreparedVault.make(in: place)
            let vault = try PreparedVault.open(place)
            let now = WallClock.system.now() - .seconds(5)
            _ = try await vault.record(
                NewOrder(
                    orderID: "ord_1", cart: "cart_4711", people: [prepared.person], placedAt: now,
                    total: Money(minorUnits: 27_000, currency: .usd)),
                of: PreparedVault.merchant, at: now)
            try await vault.close()
            let answer = try await place.json(["lift", "--merchant", "mrc_example_home"], as: Answer.self)
            #expect(answer.contacted.persons == 0 && answer.heldOut.persons == 0 && answer.outcomeDays == 14)
            #expect(answer.attribution.map(\.kind) == ["direct", "assisted", "none"])
            #expect(answer.attribution.map(\.orders) == [0, 0, 1])
            #expect(answer.method.contains("Newcombe") && answer.method.contains("Welch"))
            let shown = try await place.expect(0, ["lift"]).output
            #expect(shown.contains("Nobody is held out") && shown.contains("too few to tell"))
            for name in [PreparedVault.number, "Wilhelmina", prepared.person.text, "ord_1"] {
                #expect(!shown.contains(name))
            }
        }
    }

    /// A time that is none, one that ends before it begins, and an unknown merchant are refused in words.
    @Test func badWordsAreRefused() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            #expect(try await place.expect(2, ["lift", "--from", "lately"]).errors.contains("a day such as"))
            try await place.expect(2, ["lift", "--from", "2026-11-02", "--to", "2026-11-01"])
            try await place.expect(1, ["lift", "--merchant", "mrc_nobody"])
        }
    }
}
