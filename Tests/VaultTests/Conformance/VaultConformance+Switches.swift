import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    private static func why(_ vault: any Vault, _ name: DecisionID, _ person: PersonID) async throws -> BlockReason? {
        try await decide(vault, Sample.wish(name, of: person)).reason
    }

    static let switches: [VaultConformance] = [
        VaultConformance("a switch stops the next decision, and turned off stops none") { vault in
            let person = try await Sample.arrive(vault)
            let all = ContactSwitch(merchant: nil, region: nil)
            #expect(try await vault.turn(all, on: true, for: Sample.reason(), at: Sample.start))
            #expect(try await !vault.turn(all, on: true, for: Sample.reason(), at: Sample.start))
            #expect(try await why(vault, "dec_1", person) == .killSwitch)
            #expect(try await vault.switches() == [StandingSwitch(contacts: all, since: Sample.start)])
            #expect(try await vault.turn(all, on: false, for: Sample.reason(), at: Sample.start))
            #expect(try await !vault.turn(all, on: false, for: Sample.reason(), at: Sample.start))
            #expect(try await why(vault, "dec_2", person) == nil)
        },
        VaultConformance("a merchant's and a region's switch stop what they name") { vault in
            let person = try await Sample.arrive(vault)
            let reason = try Sample.reason()
            let others = ContactSwitch(merchant: "mrc_other", region: nil)
            let newYork = ContactSwitch(merchant: nil, region: "US-NY")
            let florida = ContactSwitch(merchant: Sample.merchant, region: "US-FL")
            for contacts in [others, newYork] {
                try await vault.turn(contacts, on: true, for: reason, at: Sample.start)
            }
            #expect(try await why(vault, "dec_1", person) == nil)
            try await vault.releaseContact("dec_1", of: Sample.merchant, at: Sample.start)
            try await vault.turn(florida, on: true, for: reason, at: Sample.start)
            #expect(try await why(vault, "dec_2", person) == .regionClosed)
            try await vault.turn(florida, on: false, for: reason, at: Sample.start)
            let own = ContactSwitch(merchant: Sample.merchant, region: nil)
            try await vault.turn(own, on: true, for: reason, at: Sample.start)
            #expect(try await why(vault, "dec_3", person) == .killSwitch)
        },
        VaultConformance("a switch bars the call that was allowed before it") { vault in
            let person = try await Sample.arrive(vault)
            try await vault.create(try Sample.newCall(person: person), records: [])
            #expect(try await why(vault, "dec_1", person) == nil)
            func bars() async throws -> [CallBar] {
                try await vault.barredCalls(among: [Sample.call], at: Sample.start).map(\.bar)
            }
            for contacts in [
                ContactSwitch(merchant: nil, region: nil), ContactSwitch(merchant: Sample.merchant, region: nil),
                ContactSwitch(merchant: nil, region: "US-FL"),
            ] {
                #expect(try await bars().isEmpty)
                try await vault.turn(contacts, on: true, for: Sample.reason(), at: Sample.start)
                #expect(try await bars() == [.switchedOff])
                try await vault.turn(contacts, on: false, for: Sample.reason(), at: Sample.start)
            }
            try await vault.turn(
                ContactSwitch(merchant: nil, region: "US-NY"), on: true, for: Sample.reason(), at: Sample.start)
            #expect(try await bars().isEmpty)
        },
    ]
}
