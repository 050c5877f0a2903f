import Controls
import Foundation
import Testing

/// Calling rules as counsel reads, compares and approves them.
struct RulesCommandTests {
    private static func shipped() throws -> String {
        try String(
            contentsOf: Repository.root.appending(path: "Sources/Scripts/Resources/calling-rules.json"),
            encoding: .utf8)
    }

    @Test func theRulesThatShipMayBeUsed() async throws {
        try await Workplace.use { place in
            let told = try await place.expect(0, ["rules", "check"]).output
            #expect(told.contains("66 states and countries") && told.contains("approved by shipped"))
        }
    }

    /// One byte more is another file; approved it serves, and one more byte is again nobody's.
    @Test(.controls("HRS-2")) func anEditedFileIsNobodysUntilItIsApproved() async throws {
        struct Check: Decodable {
            let approvedBy: String?
            let problems: [String]
        }
        try await Workplace.use { place in
            let file = place.path("mine.json")
            try place.write(try Self.shipped(), to: "mine.json")
            try await place.expect(0, ["rules", "check", file])
            try place.write(try Self.shipped() + " ", to: "mine.json")
            #expect(try await place.expect(1, ["rules", "check", file]).output.contains("nobody approved"))
            try await place.expect(2, ["rules", "approve", file])
            try await place.expect(2, ["rules", "approve", file, "--by", " "])
            try await place.expect(0, ["rules", "approve", file, "--by", "counsel approval 12"])
            let check = try await place.json(["rules", "check", file], as: Check.self)
            #expect(check.approvedBy == "counsel approval 12" && check.problems.isEmpty)
            try place.write(try Self.shipped() + "  ", to: "mine.json")
            try await place.expect(1, ["rules", "check"], changed: ["LIVECARTS_RULES": file])
        }
    }

    @Test func aDifferenceIsSaidInWords() async throws {
        struct Change: Decodable {
            let place: String
            let after: String
        }
        try await Workplace.use { place in
            let later = try Self.shipped().replacing(
                "\"review_by\": \"2027-02-22\"", with: "\"review_by\": \"2027-06-30\"")
            try place.write(later, to: "mine.json")
            let file = place.path("mine.json")
            let told = try await place.expect(0, ["rules", "diff", "shipped", file]).output
            #expect(told == "The file: to be reviewed by: 2027-02-22 becomes 2027-06-30\n")
            #expect(
                try await place.json(["rules", "diff", "shipped", file], as: [Change].self).map(\.after) == [
                    "2027-06-30"
                ])
            #expect(try await place.expect(0, ["rules", "diff", file, file]).output == "no rule differs\n")
        }
    }

    /// What is no file of rules is refused by the name of its place, and approved by nobody.
    @Test func whatIsNoFileOfRulesIsRefused() async throws {
        try await Workplace.use { place in
            let file = place.path("mine.json")
            #expect(try await place.expect(1, ["rules", "check", file]).errors.contains("cannot be read"))
            try place.write(
                try Self.shipped().replacing("\"enabled\": true", with: "\"enabled\": \"on\""), to: "mine.json")
            #expect(try await place.expect(1, ["rules", "check", file]).errors.contains("jurisdictions.US-AK.enabled"))
            try await place.expect(1, ["rules", "approve", file, "--by", "Counsel"])
            try place.write(try Self.shipped().replacing("2027-02-22", with: "2026-01-01"), to: "mine.json")
            #expect(
                try await place.expect(1, ["rules", "approve", file, "--by", "Counsel"]).output.contains(
                    "reviewed by 2026-01-01"))
            #expect(!FileManager.default.fileExists(atPath: place.path("mine.approvals.json")))
        }
    }
}
