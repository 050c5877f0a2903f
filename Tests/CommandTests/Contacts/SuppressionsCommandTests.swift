import Controls
import Foundation
import Testing

/// `livecarts suppressions …`
@Suite(.timeLimit(.minutes(5)))
struct SuppressionsCommandTests {
    /// LST-5: a merchant's list stops numbers at once, says what is no number without quoting it, and is lifted only for a reason.
    @Test(.controls("LST-5", "LST-6")) func aListStopsAndIsLiftedForAReason() async throws {
        try await Workplace.use { place in
            _ = try await PreparedVault.make(in: place)
            try place.write(
                "phone_e164,kind\n\(PreparedVault.number),litigator\n8135550199,other\n", to: "list.csv")
            let list = ["suppressions", "import", place.path("list.csv"), "--source", "Counsel, November 2026"]
            let taken = try await place.expect(1, list)
            #expect(taken.output.contains("line 3: refused: phone_e164 is not as it should be"))
            #expect(taken.output.contains("1 numbers stopped, 0 known already, 1 lines refused"))
            #expect(!taken.output.contains("813555"))
            #expect(try await place.expect(1, list).output.contains("0 numbers stopped, 1 known already"))
            let why = try await place.expect(0, ["people", "may-call", PreparedVault.number, "--cart", "cart_4711"])
            #expect(why.output.contains("suppressed") && why.output.contains("asked to be left alone"))
            try await place.expect(2, ["suppressions", "lift", PreparedVault.number])
            let lift = ["suppressions", "lift", PreparedVault.number, "--reason", "listed by mistake, ticket 12"]
            #expect(try await place.expect(0, lift).output.contains("on no list any more"))
            #expect(
                try await !place.expect(0, ["people", "may-call", PreparedVault.number, "--cart", "cart_4711"]).output
                    .contains("suppressed"))
            try await place.expect(0, ["people", "suppress", PreparedVault.number, "--reason", "letter"])
            #expect(try await place.expect(1, list).output.contains("1 numbers stopped"))
            #expect(try await place.expect(1, lift).output.contains("another stop stands"))
            try await place.expect(0, ["audit", "verify"])
            try place.write("number\n1\n", to: "odd.csv")
            let odd = try await place.expect(
                1, ["suppressions", "import", place.path("odd.csv"), "--source", "x"])
            #expect(odd.errors.contains("is no list of numbers: the first line is not phone_e164"))
        }
    }
}
