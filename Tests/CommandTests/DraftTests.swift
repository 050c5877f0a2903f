import Foundation
import Testing

/// `livecarts scripts check` and `livecarts merchants check`, on drafts with one slip each.
@Suite(.timeLimit(.minutes(2)))
struct DraftTests {
    /// What ships can be published.
    @Test(arguments: ["scripts", "merchants"])
    func whatShipsIsGood(_ kind: String) async throws {
        try await Workplace.use { place in
            let outcome = try await place.run([kind, "check"])
            #expect(outcome.code == 0)
            #expect(outcome.output.contains("ok: "))
        }
    }

    @Test func anUnknownStateIsNamedWithItsLine() async throws {
        try await expect(
            "cart-recovery.yaml", "yes: permission", replacedBy: "yes: nowhere", check: "scripts",
            saying: "nowhere")
    }

    @Test func anUnknownVariableIsNamedWithItsLine() async throws {
        try await expect(
            "cart-recovery.yaml", "Thanks, {{first_name}}.", replacedBy: "Thanks, {{nickname}}.", check: "scripts",
            saying: "nickname")
    }

    @Test func aPriceInALineIsNamedWithItsLine() async throws {
        try await expect(
            "cart-recovery.yaml", "Thanks, {{first_name}}.", replacedBy: "Thanks, twenty percent off.",
            check: "scripts", saying: "only a granted offer may say one")
    }

    @Test func aWrongMerchantIsNamedWithItsLine() async throws {
        try await expect(
            "mrc_example_home.yaml", "cap_percent: 10", replacedBy: "cap_percent: ten", check: "merchants",
            saying: "cap_percent")
    }

    @Test func aMisspeltKeyIsAnError() async throws {
        try await expect(
            "mrc_example_home.yaml", "legal_name:", replacedBy: "legal_nam:", check: "merchants", saying: "legal_nam")
    }

    /// What is no YAML at all is told with the line where reading it ended.
    @Test(arguments: [("scripts", "cart-recovery.yaml"), ("merchants", "mrc_example_home.yaml")])
    func badYAMLIsToldWithItsLine(_ kind: String, _ name: String) async throws {
        try await Workplace.use { place in
            try place.write("script: cart-recovery\nlines: [one, two\n", to: "drafts/" + name)
            let outcome = try await place.run([kind, "check", "--prompts", place.path("drafts")])
            #expect(outcome.code == 1)
            #expect(
                outcome.output.contains(
                    try Regex("\(NSRegularExpression.escapedPattern(for: name)):[1-9][0-9]*: error: ")))
        }
    }

    /// Findings in JSON, for editors and scripts.
    @Test func findingsAreToldInJSON() async throws {
        struct Finding: Decodable {
            let level: String
            let line: Int
            let remedy: String
        }
        try await Workplace.use { place in
            try place.write("script: cart-recovery\n", to: "drafts/cart-recovery.yaml")
            let outcome = try await place.run(["scripts", "check", "--prompts", place.path("drafts"), "--json"])
            #expect(outcome.code == 1)
            let findings = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
            #expect(findings.contains { $0.level == "error" && $0.line >= 1 && !$0.remedy.isEmpty })
        }
    }

    @Test func aFolderWithoutDraftsIsAnError() async throws {
        try await Workplace.use { place in
            let outcome = try await place.run(["scripts", "check", "--prompts", place.path("nothing")])
            #expect(outcome.code == 1)
            #expect(outcome.errors.contains("LIVECARTS_PROMPTS"))
        }
    }

    /// Replaces one place of a shipped draft and expects an error on that line.
    private func expect(
        _ name: String, _ good: String, replacedBy bad: String, check kind: String, saying what: String
    ) async throws {
        try await Workplace.use { place in
            for draft in ["cart-recovery.yaml", "mrc_example_home.yaml"] {
                var text = try String(contentsOf: Repository.prompts.appending(path: draft), encoding: .utf8)
                if draft == name {
                    let slip = try #require(text.firstRange(of: good))
                    text.replaceSubrange(slip, with: bad)
                }
                try place.write(text, to: "drafts/" + draft)
            }
            let text = try String(contentsOfFile: place.path("drafts/" + name), encoding: .utf8)
            let before = text[..<(try #require(text.firstRange(of: bad))).lowerBound]
            let line = before.count { $0 == "\n" } + 1
            let outcome = try await place.run([kind, "check", "--prompts", place.path("drafts")])
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("\(name):\(line): error: "))
            #expect(outcome.output.contains(what))
        }
    }
}
