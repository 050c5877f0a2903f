import CallCore
import Commerce
import Compliance
import Testing
import Vault

extension VaultConformance {
    static func stop(_ key: String, of person: PersonID = "per_1") -> NewSuppression {
        NewSuppression(
            merchant: Sample.merchant, subject: .person(person), reason: .voicePhrase, key: key,
            call: Sample.call.call, words: .first, at: Sample.start)
    }

    static let spool: [VaultConformance] = [
        VaultConformance("spooled stops come back as they were, oldest first, until the spool is emptied") { vault in
            #expect(try vault.spooledStops().stops == [])
            let byNumber = NewSuppression(
                merchant: Sample.merchant, subject: .phone(try Sample.phone()), reason: .shop, key: "b",
                at: Sample.start)
            for stop in [stop("a"), byNumber] { try vault.spool(stop) }
            let reading = try vault.spooledStops()
            #expect(reading.stops == [stop("a"), byNumber])
            #expect(try vault.emptySpool(of: reading))
            #expect(try vault.spooledStops().stops == [])
        },
        VaultConformance("a spool that grew since it was read is not emptied") { vault in
            try vault.spool(stop("a"))
            let reading = try vault.spooledStops()
            try vault.spool(stop("b"))
            #expect(try !vault.emptySpool(of: reading))
            #expect(try vault.spooledStops().stops.map(\.key) == ["a", "b"])
        },
    ]
}
